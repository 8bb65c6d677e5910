import { useAtomValue } from "jotai";
import { useNavigate } from "zmp-ui";
import type { Card } from "../core/board/card.ts";
import { PrivacyLink } from "../components/privacy-link.tsx";
import { WaitingRequests } from "../features/extensions/waiting-requests.tsx";
import { UnansweredNudges } from "../features/nudges/unanswered-nudges.tsx";
import { useMoves } from "../features/moves/use-moves.tsx";
import { MyWorkView } from "../features/my-work/my-work-view.tsx";
import { TourLink } from "../features/tour/tour-link.tsx";
import { Tour } from "../features/tour/tour.tsx";
import { roleAtom } from "../state/session.ts";
import { tourIsKnownAtom } from "../state/tour.ts";

/** What I must do. */
export default function MyWorkPage() {
  const navigate = useNavigate();
  const leads = useAtomValue(roleAtom) === "leader";
  const openCard = (card: Card) => navigate(`/cards/${card.id}`);
  const moves = useMoves(openCard);
  const introIsKnown = useAtomValue(tourIsKnownAtom);
  return (
    <>
      <MyWorkView
        intro={<Tour />}
        other={
          leads && (
            <>
              <WaitingRequests onOpen={({ subject }) => navigate(`/${subject.kind}s/${subject.id}`)} />
              <UnansweredNudges onOpen={(id) => navigate(`/nudges/${id}`)} />
            </>
          )
        }
        introIsKnown={introIsKnown}
        outro={
          <>
            <TourLink />
            <PrivacyLink />
          </>
        }
        onOpenCard={openCard}
        onOpenReport={({ id }) => navigate(`/reports/${id}`)}
        onMenu={moves.openMenu}
      />
      {moves.sheets}
    </>
  );
}

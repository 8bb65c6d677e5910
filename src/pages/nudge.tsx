import { useNavigate, useParams } from "zmp-ui";
import { NudgeView } from "../features/nudges/nudge-view.tsx";

/** One nudge with its cards. */
export default function NudgePage() {
  const { id = "" } = useParams();
  const navigate = useNavigate();
  return <NudgeView id={id} onOpenCard={(card) => navigate(`/cards/${card.id}`)} />;
}

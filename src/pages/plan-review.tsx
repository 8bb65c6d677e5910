import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import { useNavigate, useParams } from "zmp-ui";
import { Button } from "../components/button.tsx";
import { Failure } from "../components/failure.tsx";
import { Screen } from "../components/screen.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { ConfirmedView } from "../features/plan-review/confirmed-view.tsx";
import { ConflictView } from "../features/plan-review/conflict-view.tsx";
import { ReviewScreen } from "../features/plan-review/review-screen.tsx";
import { chooseBoardAtom } from "../state/board.ts";
import { confirmedAtom } from "../state/plan-review/confirm-review.ts";
import { lookForExistingAtom } from "../state/plan-review/existing-plan.ts";
import { keepSavingAtom } from "../state/plan-review/keep-saving.ts";
import { chooseVersionAtom, closeReviewAtom, openReviewAtom, reviewSessionAtom } from "../state/plan-review/review-session.ts";
import { canImportAtom } from "../state/plans/plans.ts";
import { directoryAtom, loadDirectoryAtom } from "../state/units/directory.ts";

/** Rà soát: what the reader made of a plan, until a person confirms it. */
export default function PlanReviewPage() {
  const { draftId = "" } = useParams();
  const canImport = useAtomValue(canImportAtom);
  const session = useAtomValue(reviewSessionAtom);
  const directory = useAtomValue(directoryAtom);
  const confirmed = useAtomValue(confirmedAtom);
  const open = useSetAtom(openReviewAtom);
  const close = useSetAtom(closeReviewAtom);
  const keepSaving = useSetAtom(keepSavingAtom);
  const loadDirectory = useSetAtom(loadDirectoryAtom);
  const lookForExisting = useSetAtom(lookForExistingAtom);
  const chooseVersion = useSetAtom(chooseVersionAtom);
  const chooseBoard = useSetAtom(chooseBoardAtom);
  const navigate = useNavigate();
  const done = confirmed?.draftId === draftId ? confirmed.plan : null;

  useEffect(() => {
    if (!canImport || done !== null) return;
    void open(draftId);
    void loadDirectory();
    const stop = keepSaving();
    return () => {
      stop();
      void close(false);
    };
  }, [canImport, close, done, draftId, keepSaving, loadDirectory, open]);

  const review = session.status === "ready" ? session.review : null;
  const { number, issuer, issuedOn } = review?.header ?? {};
  const contentHash = review?.source.contentHash;
  const header = review?.header;
  useEffect(() => {
    if (header && contentHash !== undefined) void lookForExisting(header, contentHash);
    // Only what a document is known by is asked about again, not its title.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [number, issuer, issuedOn, contentHash, lookForExisting]);

  if (!canImport) {
    return (
      <Screen title="Rà soát" backTo="/">
        <Failure code="plan.forbidden" />
      </Screen>
    );
  }
  if (done !== null) {
    const openBoard = () => {
      void chooseBoard({ planId: done.planId, unitId: null, mine: false, quarter: null, soon: false });
      navigate("/board", { replace: true });
    };
    return (
      <Screen title="Nhập kế hoạch" backTo="/plans" footer={<Button onClick={openBoard}>Mở bảng</Button>}>
        <ConfirmedView plan={done} />
      </Screen>
    );
  }
  if (review && directory.status === "ready") return <ReviewScreen key={draftId} review={review} directory={directory.value} />;
  return (
    <Screen title="Rà soát" backTo="/plans">
      {session.status === "failed" && <Failure code={session.code} onRetry={() => void open(draftId)} />}
      {session.status === "conflict" && (
        <ConflictView mine={session.mine.review} theirs={session.theirs.review} onChoose={(choice) => void chooseVersion(choice)} />
      )}
      {directory.status === "failed" && session.status === "ready" && (
        <Failure code={directory.code} onRetry={() => void loadDirectory()} />
      )}
      {session.status === "loading" && <Skeleton height={160} count={4} />}
    </Screen>
  );
}

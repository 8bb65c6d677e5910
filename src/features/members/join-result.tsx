import { CircleCheck, Unlink } from "lucide-react";
import type { Membership } from "../../core/organization/organization.ts";
import { refusalSentences } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Failure } from "../../components/failure.tsx";
import { roleNotes, roleWords } from "../../components/role-words.ts";
import { Skeleton } from "../../components/skeleton.tsx";
import type { Load } from "../../state/load.ts";
import styles from "./members.module.css";

interface JoinResultProps {
  join: Load<Membership[]>;
  onRetry: () => void;
  onEnter: () => void;
}

/** What an invitation has led to: where the person belongs now, or why not. */
export function JoinResult({ join, onRetry, onEnter }: JoinResultProps) {
  if (join.status === "loading") return <Skeleton height={200} label="Đang nhận lời mời" />;
  if (join.status === "failed") {
    if (!join.code.startsWith("invitation.")) return <Failure code={join.code} onRetry={onRetry} />;
    return (
      <EmptyState
        icon={Unlink}
        title="Không dùng được lời mời"
        action={
          <Button kind="soft" onClick={onEnter}>
            Về trang chính
          </Button>
        }
      >
        {refusalSentences[join.code]}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={CircleCheck} title="Đã tham gia" action={<Button onClick={onEnter}>Vào làm việc</Button>}>
      {join.value.map(({ organization, unit, role }) => (
        <div key={`${organization.id} ${unit?.id ?? ""}`} className={styles.welcome}>
          <strong>{unit?.name ?? organization.name}</strong>
          {unit && <span>{organization.name}</span>}
          <span>
            {roleWords[role]}: {roleNotes[role]}
          </span>
        </div>
      ))}
    </EmptyState>
  );
}

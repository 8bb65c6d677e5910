import { ChevronRight, CircleAlert, TriangleAlert } from "lucide-react";
import type { PlanReview } from "../../core/plan/plan-review.ts";
import { taskStatus, tasksToLookAt } from "../../core/plan/review/review-status.ts";
import styles from "./plan-review.module.css";

/** Names the tasks that nobody has looked at; a tap looks now. */
export function UnseenList({ review, onLook }: { review: PlanReview; onLook: (taskId: string) => void }) {
  const tasks = tasksToLookAt(review);
  if (tasks.length === 0) return null;
  return (
    <ul className={styles.unseen} aria-label="Mục chưa ai xem">
      {tasks.map((task) => {
        const blocked = taskStatus(task, review.units) === "blocked";
        const Icon = blocked ? CircleAlert : TriangleAlert;
        return (
          <li key={task.id} data-blocked={blocked}>
            <button type="button" className={styles.place} onClick={() => onLook(task.id)}>
              <Icon role="img" aria-label={blocked ? "Phải sửa" : "Cần xem"} size={18} />
              <span>{[task.section, task.title].filter(Boolean).join(" ")}</span>
              <ChevronRight aria-hidden size={20} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

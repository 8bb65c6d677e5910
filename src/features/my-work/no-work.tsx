import { ListChecks } from "lucide-react";
import { EmptyState } from "../../components/empty-state.tsx";

/** Nothing to do: what brings something here. */
export function NoWork() {
  return (
    <EmptyState icon={ListChecks} title="Chưa có việc nào">
      Khi cơ quan đầu mối xác nhận một kế hoạch giao việc cho đơn vị của đồng chí, việc sẽ hiện ở đây theo thứ tự đến hạn.
    </EmptyState>
  );
}

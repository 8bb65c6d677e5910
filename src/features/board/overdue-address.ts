import type { BoardFilter } from "../../core/board/board.ts";
import { filteredAddress } from "../../core/board/filter-address.ts";

/** The address of the overdue list under a filter. */
export function addressOfOverdue(filter: BoardFilter): string {
  return filteredAddress("/overdue", filter);
}

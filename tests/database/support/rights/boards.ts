import { randomUUID } from "node:crypto";
import { type Answers, type Calls, type Given, noOutsider, outside } from "./calls.ts";

/** Who looks at the whole, and unit heads; whoever works in a unit without heading it does not need it. */
const overseers: Answers = { ...outside, leader: "ok", coordinator: "ok", viewer: "ok", head: "ok", rest: "dashboard.forbidden" };

/** Boards, lists of cards and figures. */
export function boardCalls(at: Given): Calls {
  const filterToSave = () => ({
    filter_id: randomUUID(),
    name: "Việc của đơn vị",
    quarter: null,
    plan_id: null,
    unit_id: at.world.units.lead,
    mine: false,
    soon: false,
    group_by: null,
  });

  return {
    get_session: { args: () => ({}), answers: { rest: "ok" } },
    get_board: { args: at.inside, answers: noOutsider },
    get_column: { args: () => ({ ...at.inside(), quarter: "2026-10-01", status: "todo" }), answers: noOutsider },
    get_board_groups: { args: () => ({ ...at.inside(), group_by: "unit" }), answers: noOutsider },
    get_group_cards: {
      args: () => ({ ...at.inside(), group_by: "unit", group_id: at.world.units.lead, quarter: "2026-10-01", status: "todo" }),
      answers: noOutsider,
    },
    list_saved_filters: { args: at.inside, answers: noOutsider },
    save_filter: { args: () => ({ ...at.inside(), ...filterToSave() }), answers: noOutsider },
    remove_filter: { args: () => ({ ...at.inside(), filter_id: randomUUID() }), answers: noOutsider },
    get_overdue: { args: at.inside, answers: noOutsider },
    search_cards: { args: () => ({ ...at.inside(), words: "tuyen truyen" }), answers: noOutsider },
    get_deadlines: { args: at.inside, answers: noOutsider },
    get_calendar: { args: () => ({ ...at.inside(), from_day: "2026-11-01", until_day: "2026-11-30" }), answers: noOutsider },
    get_calendar_day: { args: () => ({ ...at.inside(), day: "2026-11-20" }), answers: noOutsider },
    get_my_work: { args: at.inside, answers: noOutsider },
    get_changes: { args: () => ({ ...at.inside(), since_version: 0 }), answers: noOutsider },
    get_dashboard: { args: at.inside, answers: overseers },
    rank_units: { args: at.inside, answers: overseers },
    list_dashboard_cards: { args: () => ({ ...at.inside(), box: "all" }), answers: overseers },
    list_dashboard_changes: {
      args: () => ({ ...at.inside(), kind: "finished", since: "2026-11-01T00:00:00Z", since_on: "2026-11-01" }),
      answers: overseers,
    },
    note_dashboard_visit: { args: at.inside, answers: overseers },
    get_calendar_link: { args: at.inside, answers: noOutsider },
    renew_calendar_link: { args: at.inside, answers: { ...outside, leader: "calendar.no_unit", viewer: "calendar.no_unit", rest: "ok" } },
    end_calendar_link: { args: at.inside, answers: noOutsider },
  };
}

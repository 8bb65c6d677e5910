/** The functions' only door to the core: if hosting refuses imports from above `supabase/`, this one file changes. */
export { isRefusalCode } from "../../../src/core/refusal.ts";
export type { RefusalCode } from "../../../src/core/refusal.ts";
export { kindOfType } from "../../../src/core/report/report-file-kind.ts";
export { composeReport } from "../../../src/core/report/compose/compose-report.ts";
export { composeWorkbook } from "../../../src/core/report/compose/compose-workbook.ts";
export type { ConsolidatedTask, Consolidation } from "../../../src/core/report/consolidation.ts";
export { exportName, exportTypes } from "../../../src/core/report/export-format.ts";
export type { ExportFormat, ExportedReport } from "../../../src/core/report/export-format.ts";
export type { MessageButton, OutgoingMessage, TemplateFigures } from "../../../src/core/notification/outgoing-message.ts";
export { formatDate } from "../../../src/core/calendar/format-date.ts";
export type { LocalDate } from "../../../src/core/calendar/local-date.ts";
export { composeMessage } from "../../../src/core/notification/compose-message.ts";
export type { Notification } from "../../../src/core/notification/notification.ts";

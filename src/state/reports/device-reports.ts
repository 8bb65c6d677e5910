import type { ReportPartName, ReportRequestDetail } from "../../core/report/report-request.ts";
import { getPlatform } from "../../platform/current.ts";
import { createInTurn } from "../in-turn.ts";
import type { UnsentPart, UnsentParts } from "./report-parts.ts";

/** A report of which this device has something that the server does not. */
export interface UnsentReport {
  id: string;
  organizationId: string;
  title: string;
  periodLabel: string;
}

/** Where unsent parts are kept; the device's storage in the app. */
export interface ReportStore {
  readParts(reportId: string): Promise<UnsentParts>;
  /** Keeps one part, or lets go of it (null); tells whether the device did. The others stay as another tab may have written them. */
  keepPart(report: ReportRequestDetail, name: ReportPartName, part: UnsentPart | null): Promise<boolean>;
  /** The report as it was when something was kept, to be opened without a network. */
  readReport(reportId: string): Promise<ReportRequestDetail | null>;
  unsent(): Promise<UnsentReport[]>;
}

const partsKey = (id: string) => `report-parts-${id}`;
const reportKey = (id: string) => `report-${id}`;
const unsentKey = "reports-unsent";

/** Writes follow each other, so that the last one of each stays. */
const inTurn = createInTurn();

async function read<T>(key: string, otherwise: T): Promise<T> {
  const stored = await getPlatform().readStored(key);
  return stored === null ? otherwise : (JSON.parse(stored) as T);
}

const write = (key: string, value: unknown) => getPlatform().store(key, JSON.stringify(value));

async function noteUnsent(report: ReportRequestDetail): Promise<void> {
  const { id, organizationId, title, periodLabel } = report;
  const before = await read<UnsentReport[]>(unsentKey, []);
  if (before.some((other) => other.id === id)) return;
  await write(unsentKey, [...before, { id, organizationId, title, periodLabel }]);
  // Rounds and history are long, and nothing that one writes on with.
  await write(reportKey(id), { ...report, rounds: [], history: [] });
}

async function forget(id: string): Promise<void> {
  const before = await read<UnsentReport[]>(unsentKey, []);
  await getPlatform().removeStored(partsKey(id));
  await getPlatform().removeStored(reportKey(id));
  await write(
    unsentKey,
    before.filter((other) => other.id !== id),
  );
}

async function keep(report: ReportRequestDetail, name: ReportPartName, part: UnsentPart | null): Promise<boolean> {
  const before = await read<UnsentParts>(partsKey(report.id), {});
  if (part === null && before[name] === undefined) return true;
  const others = Object.entries(before).filter(([other]) => other !== name);
  if (part === null && others.length === 0) return forget(report.id).then(() => true);
  const kept = await write(partsKey(report.id), Object.fromEntries(part === null ? others : [...others, [name, part]]));
  await noteUnsent(report);
  return kept;
}

/** Keeps unsent parts in the storage of the platform. */
export function deviceReports(): ReportStore {
  return {
    readParts: (id) => inTurn(() => read<UnsentParts>(partsKey(id), {})),
    keepPart: (report, name, part) => inTurn(() => keep(report, name, part)),
    readReport: (id) => inTurn(() => read<ReportRequestDetail | null>(reportKey(id), null)),
    unsent: () => inTurn(() => read<UnsentReport[]>(unsentKey, [])),
  };
}

/** What the simulator offers to this page, over HTTP. */
export interface Persona {
  key: string;
  name: string;
  role: string | null;
  unit: string | null;
}

export interface Fault {
  label: string;
  settings: { graphDown?: boolean; graphError?: number; graphDelayMs?: number };
}

/** Faults by the name that a person would give them. */
export const faults: Fault[] = [
  { label: "Không có sự cố", settings: {} },
  { label: "Zalo không trả lời", settings: { graphDown: true } },
  { label: "Zalo trả lời chậm (6 giây)", settings: { graphDelayMs: 6000 } },
  { label: "Zalo báo phiên không hợp lệ (452)", settings: { graphError: 452 } },
  { label: "Zalo báo sai mã chứng thực (−242)", settings: { graphError: -242 } },
];

const roleNames: Record<string, string> = {
  leader: "Lãnh đạo",
  coordinator: "Cơ quan đầu mối",
  unit_head: "Thủ trưởng đơn vị",
  staff: "Chuyên viên",
  viewer: "Người theo dõi",
};

/** Role and unit in one line. */
export function describePersona({ role, unit }: Persona): string {
  if (role === null) return "Chưa thuộc cơ quan nào";
  return [roleNames[role] ?? role, unit].filter(Boolean).join(" · ");
}

export const simulatorUrl = String(import.meta.env.VITE_ZALO_SIMULATOR_URL ?? "");

async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${simulatorUrl}/simulator/${path}`, {
    method,
    ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  return (await response.json()) as T;
}

export const readPersonas = () => ask<Persona[]>("GET", "personas");
export const readClock = () => ask<{ today: string | null }>("GET", "clock");
export const setClock = (today: string | null) => ask<{ today: string | null }>("PUT", "clock", { today });
export const readFaults = () => ask<{ graphDown: boolean; graphError: number | null; graphDelayMs: number }>("GET", "faults");
export const setFault = (fault: Fault) => ask("PUT", "faults", fault.settings);

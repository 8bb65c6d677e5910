import { ask } from "./ask.ts";
import { attempt, element } from "./page.ts";

interface Fault {
  label: string;
  settings: Record<string, boolean | number>;
}

/** Faults by the name that a person would give them. */
const faults: Fault[] = [
  { label: "Không có sự cố", settings: {} },
  { label: "Đăng nhập: Zalo không trả lời", settings: { graphDown: true } },
  { label: "Đăng nhập: Zalo trả lời chậm (6 giây)", settings: { graphDelayMs: 6000 } },
  { label: "Đăng nhập: phiên không hợp lệ (452)", settings: { graphError: 452 } },
  { label: "Đăng nhập: sai mã chứng thực (−242)", settings: { graphError: -242 } },
  { label: "Tin nhắn: Zalo không trả lời", settings: { oaDown: true } },
  { label: "Tin nhắn: Zalo trả lời chậm (6 giây)", settings: { oaDelayMs: 6000 } },
  { label: "Tin nhắn: đã nhận nhưng đứt kết nối", settings: { answersLost: true } },
  { label: "Tin nhắn: đã nhận nhưng trả lời quá muộn (15 giây)", settings: { answerDelayMs: 15_000 } },
  { label: "Tin nhắn: cứ hai lần gửi thì đứt kết nối một lần", settings: { answersLost: true, share: 0.5 } },
  { label: "Tin nhắn: gửi quá nhiều (429)", settings: { tooManyRequests: true } },
  { label: "Tin nhắn: hết lượt gửi (−211)", settings: { messageError: -211 } },
  { label: "Tin nhắn: ngoài thời gian cho phép (−230)", settings: { messageError: -230 } },
  { label: "Tin nhắn: trái chính sách (−248)", settings: { messageError: -248 } },
  { label: "Mã truy cập: mã làm mới đã dùng rồi", settings: { refreshUsed: true } },
  { label: "Mã truy cập: đã cấp mới nhưng đứt kết nối", settings: { tokenAnswersLost: true } },
  { label: "Báo tin cho hệ thống: mỗi tin đến hai lần", settings: { webhooksDoubled: true } },
  { label: "Báo tin cho hệ thống: đến sai thứ tự", settings: { webhooksReordered: true } },
];

const accounts = [
  { label: "Doanh nghiệp", settings: { type: 2, refusesV3: false, refusesV2: true } },
  { label: "Cơ quan nhà nước (kiểu tin mới bị từ chối)", settings: { type: 4, refusesV3: true, refusesV2: false } },
  { label: "Cơ quan nhà nước (chỉ nhận tin theo mẫu)", settings: { type: 4, refusesV3: true, refusesV2: true } },
];

type Settings = Record<string, unknown>;

/** How many of the settings are as they stand now. */
const matches = (settings: Settings, current: Settings) => Object.entries(settings).every(([name, value]) => current[name] === value);

function list(id: string, choices: { label: string; settings: Settings }[], current: Settings, path: string): void {
  const select = element<HTMLSelectElement>(id);
  select.replaceChildren(...choices.map(({ label }, index) => new Option(label, String(index))));
  // The most particular one that fits: the first says nothing at all.
  const fitting = choices.filter(({ settings }) => matches(settings, current));
  const best = fitting.sort((a, b) => Object.keys(b.settings).length - Object.keys(a.settings).length)[0];
  select.value = String(Math.max(0, best === undefined ? 0 : choices.indexOf(best)));
  select.addEventListener("change", () => void attempt(async () => void (await ask("PUT", path, choices[Number(select.value)]?.settings))));
}

/** Fills the lists of what can go wrong and of what kind the account is. */
export async function showFaults(): Promise<void> {
  const [current, account] = await Promise.all([ask<Settings>("GET", "faults"), ask<Settings>("GET", "account")]);
  list("faults", faults, current, "faults");
  list("account", accounts, account, "account");
}

import type { OfficialAccountState } from "../../core/organization/official-account.ts";
import { Chip } from "../../components/chip.tsx";
import { formatInstant } from "../../components/date-words.ts";
import { Facts } from "../../components/facts.tsx";
import { Panel } from "../../components/panel.tsx";
import { accountWords, typeWords } from "./account-words.ts";
import styles from "./official-account.module.css";

/** Which account it is, and how it stands. */
export function AccountPanel({ account }: { account: OfficialAccountState }) {
  const { tone, title, sentence } = accountWords(account);
  const facts: [name: string, text: string | null][] = [
    ["Tên", account.name],
    ["Số của OA", account.oaId],
    ["Loại tài khoản", account.type === null ? null : typeWords(account.type)],
    ["Gói dịch vụ", account.packageName],
    ["Người nhập", account.enteredBy],
    ["Nhập mã", account.enteredAt === null ? null : formatInstant(account.enteredAt)],
  ];
  return (
    <Panel title="Tình trạng" aside={<Chip tone={tone}>{title}</Chip>}>
      <p className={styles.sentence} role="status">
        {sentence}
      </p>
      <Facts facts={facts} />
    </Panel>
  );
}

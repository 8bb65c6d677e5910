import { channelWords } from "../../core/notification/channel-words.ts";
import { describeUndelivered } from "../../core/notification/delivery-words.ts";
import { certaintyOfReach, describeLacks, namesOfWays } from "../../core/notification/describe-reach.ts";
import type { PastDelivery, PersonReach } from "../../core/notification/reach.ts";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { Chip, type Tone } from "../../components/chip.tsx";
import { nameMoment } from "../../components/day-words.ts";
import { roleWords } from "../../components/role-words.ts";
import styles from "./reminders.module.css";

type Missed = NonNullable<PersonReach["missed"]>;

const looks: Record<ReturnType<typeof certaintyOfReach>, { text: string; tone: Tone }> = {
  reached: { text: "Nhận được", tone: "done" },
  tried: { text: "Chưa rõ", tone: "idle" },
  unreached: { text: "Chưa nhận được", tone: "soon" },
};

/** One person: how messages reach them and when one last did, or why none does. */
export function ReachRow({ reach, today }: { reach: PersonReach; today: LocalDate }) {
  const { person, memberships, ways, reached, missed } = reach;
  const certainty = certaintyOfReach(reach);
  return (
    <li className={styles.person}>
      <span className={styles.head}>
        <span className={styles.name}>{person.name}</span>
        <Chip tone={looks[certainty].tone}>{looks[certainty].text}</Chip>
      </span>
      <span className={styles.note}>
        {memberships.map(({ unit, role }) => [roleWords[role], unit].filter(Boolean).join(", ")).join("; ")}
      </span>
      {reached !== null && <span className={styles.note}>{describeReached(reached, today)}</span>}
      {certainty === "tried" && <span className={styles.note}>Chưa biết đồng chí này đã quan tâm Zalo OA hay chưa</span>}
      {certainty !== "unreached" && reached === null && (
        <span className={styles.note}>{`Sẽ gửi qua: ${namesOfWays(ways).join("; ")}`}</span>
      )}
      {certainty === "unreached" && <span className={styles.note}>{`Lý do: ${describeLacks(ways)}`}</span>}
      {isNews(missed, reached) && <span className={styles.warning}>{describeMissed(missed, today)}</span>}
    </li>
  );
}

/** What did not arrive counts until something arrives after it. */
function isNews(missed: Missed | null, reached: PastDelivery | null): missed is Missed {
  return missed !== null && (reached === null || missed.at > reached.at);
}

function describeReached({ channel, at }: PastDelivery, today: LocalDate): string {
  const way = channel === null ? "" : ` (${channelWords[channel].name})`;
  return `Tin gần nhất đến lúc ${nameMoment(at, today)}${way}`;
}

function describeMissed(missed: Missed, today: LocalDate): string {
  const text = describeUndelivered(missed);
  return `Tin lúc ${nameMoment(missed.at, today)}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

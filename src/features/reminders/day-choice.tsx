import form from "../../components/schedule-form.module.css";

const offered = [30, 15, 10, 7, 5, 3, 2, 1, 0];

interface DayChoiceProps {
  label: string;
  days: readonly number[];
  onChange: (days: number[]) => void;
}

/** On which days before a last day to remind; one stays chosen, for a deadline that nobody is reminded of is missed. */
export function DayChoice({ label, days, onChange }: DayChoiceProps) {
  const all = [...new Set([...offered, ...days])].sort((one, other) => other - one);

  function toggle(day: number) {
    const chosen = all.filter((each) => (each === day ? !days.includes(each) : days.includes(each)));
    if (chosen.length > 0) onChange(chosen);
  }

  return (
    <div role="group" aria-label={label} className={form.turns}>
      {all.map((day) => (
        <button key={day} type="button" className={form.turn} aria-pressed={days.includes(day)} onClick={() => toggle(day)}>
          {day === 0 ? "Đúng ngày hạn" : `${day} ngày`}
        </button>
      ))}
    </div>
  );
}

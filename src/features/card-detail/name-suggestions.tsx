import type { CardPerson } from "../../core/board/card.ts";
import { roleWords } from "../../components/role-words.ts";
import styles from "./people.module.css";
import { useCardPeople } from "./use-card-people.ts";

interface NameSuggestionsProps {
  cardId: string;
  /** What of the name is there already; null while no name is being written. */
  words: string | null;
  onChoose: (person: CardPerson) => void;
}

const shown = 6;

/** Whom one may mean, right below the text: people who see the card. */
export function NameSuggestions({ cardId, words, onChoose }: NameSuggestionsProps) {
  const { people, status } = useCardPeople({ cardId, words: words ?? "", toAssign: false, active: words !== null });
  if (words === null || status !== "ready" || people.length === 0) return null;
  return (
    <div role="group" aria-label="Chọn người để nhắc tên" className={styles.suggestions}>
      {people.slice(0, shown).map((person) => (
        <button key={person.id} type="button" className={styles.suggestion} onClick={() => onChoose(person)}>
          {person.name}
          <small className={styles.unit}>{person.unit ?? roleWords[person.role]}</small>
        </button>
      ))}
    </div>
  );
}

import { type RefObject, useState } from "react";
import { flushSync } from "react-dom";
import type { CardPerson } from "../../core/board/card.ts";
import { writeMentions } from "../../core/board/mention.ts";
import { type NameSearch, putName, readNameSearch } from "./name-search.ts";

interface CommentText {
  body: string;
  /** The name that is being written; null while none is. */
  search: NameSearch | null;
  /** What was typed, and where the caret stands. */
  type: (body: string, caret: number) => void;
  /** Begins a name where the caret stands. */
  beginName: () => void;
  /** Puts a name in place of what was searched for. */
  choose: (person: CardPerson) => void;
  /** Takes the comment out of the field, as it is sent; `putBack` writes it there again unless something else was begun. */
  take: () => { body: string; putBack: () => void };
}

/** The text of a comment with the people whom it names, as it is written in a field. */
export function useCommentText(field: RefObject<HTMLTextAreaElement>): CommentText {
  const [body, setBody] = useState("");
  const [caret, setCaret] = useState(0);
  const [named, setNamed] = useState<CardPerson[]>([]);
  const search = readNameSearch(body, caret);

  function type(text: string, place: number): void {
    setBody(text);
    setCaret(place);
  }

  /** Writes for the person, who goes on behind it. */
  function put(text: string, place: number): void {
    flushSync(() => type(text, place));
    field.current?.focus();
    field.current?.setSelectionRange(place, place);
  }

  return {
    body,
    search,
    type,
    beginName() {
      const before = body.slice(0, caret);
      const sign = before === "" || /\s$/u.test(before) ? "@" : " @";
      put(before + sign + body.slice(caret), caret + sign.length);
    },
    choose(person) {
      if (search === null) return;
      setNamed([...named.filter(({ id }) => id !== person.id), person]);
      const next = putName(body, search, caret, person.name);
      put(next.body, next.caret);
    },
    take() {
      type("", 0);
      return {
        body: writeMentions(body.trim(), named),
        putBack: () => setBody((begun) => (begun === "" ? body : begun)),
      };
    },
  };
}

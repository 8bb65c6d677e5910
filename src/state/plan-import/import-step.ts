/** How far an import is: opening the file, reading the plan, asking whether it is there already. */
export type ImportStep = "opening" | "reading" | "looking";

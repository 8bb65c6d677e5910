/** A calendar date in Asia/Ho_Chi_Minh, written YYYY-MM-DD. Never an instant. */
export type LocalDate = `${number}-${number}-${number}`;

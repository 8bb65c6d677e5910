/** Why a file is not taken. `file.doc` and `file.pdf` are known types that cannot be read yet. */
export type RefusalCode =
  | "file.empty"
  | "file.too_large"
  | "file.type"
  | "file.password"
  | "file.scan"
  | "file.doc"
  | "file.pdf"
  | "document.secret"
  | "document.no_task";

export interface Refusal {
  code: RefusalCode;
}

/**
 * What a phone's chooser offers: files by name and by type, since some web views know only one of them, and pictures,
 * for which it offers the camera and the gallery. What a file really is, its content says.
 */
export const acceptedKinds = [
  ".doc",
  ".docx",
  ".pdf",
  ".xlsx",
  ".csv",
  ".html",
  ".htm",
  ".txt",
  "application/msword",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "text/csv",
  "text/html",
  "text/plain",
  "image/*",
].join(",");

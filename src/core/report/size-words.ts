const kilobyte = 1024;
const megabyte = 1024 * 1024;

/** A file's size as people say it: «830 KB», «1,2 MB». */
export function sizeWords(bytes: number): string {
  // Rounded up to the next word rather than «1024 KB».
  if (bytes < megabyte - kilobyte / 2) return `${Math.max(1, Math.round(bytes / kilobyte))} KB`;
  return `${(Math.round((bytes / megabyte) * 10) / 10).toString().replace(".", ",")} MB`;
}

import { storageFailure } from "./failure.ts";

/** What hosted Storage takes: ASCII letters, digits and these marks. Vietnamese names belong in our own table. */
const allowed = /^[\w/!\-.*'() &$@=;:+,?]+$/;

/** Refuses a key that hosted Storage would refuse, or one that climbs out of its bucket. */
export function checkKey(key: string): string {
  const climbs = key.split("/").some((segment) => segment === "" || segment === "." || segment === "..");
  if (!allowed.test(key) || climbs || key.length > 900) throw storageFailure(400, "InvalidKey", `Invalid key: ${key}`);
  return key;
}

/** Splits `bucket/path/of/object`, still percent-encoded. */
export function splitKey(encoded: string): { bucket: string; key: string } {
  const slash = encoded.indexOf("/");
  if (slash < 1) throw storageFailure(400, "InvalidRequest", "The address names no object");
  return { bucket: decodeURIComponent(encoded.slice(0, slash)), key: checkKey(decodeURIComponent(encoded.slice(slash + 1))) };
}

import pg from "pg";
import { HttpFailure } from "../http.ts";
import { TokenFailure } from "../tokens.ts";

/** Storage answers 400 and tells the real status in the body. */
export function storageFailure(statusCode: number, error: string, message: string): HttpFailure {
  return new HttpFailure(400, { statusCode: String(statusCode), error, message });
}

/** Turns what a call threw into Storage's answer; a bug stays what it is. */
export function toStorageFailure(error: unknown): unknown {
  if (error instanceof TokenFailure) return storageFailure(403, "Unauthorized", error.message);
  if (!(error instanceof pg.DatabaseError)) return error;
  if (error.code === "42501") return storageFailure(403, "Unauthorized", error.message);
  if (error.code === "23505") return storageFailure(409, "Duplicate", "The resource already exists");
  // A null byte in a name or a list: Postgres has no text with one.
  if (error.code === "22021" || error.code === "22P05") return storageFailure(400, "InvalidRequest", "A name holds an invalid character");
  if (error.code === "23503") return storageFailure(404, "Bucket not found", "Bucket not found");
  return error;
}

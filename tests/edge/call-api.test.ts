import type { SupabaseClient } from "@supabase/supabase-js";
import { expect, it } from "vitest";
import { callApi } from "../../supabase/functions/_shared/call-api.ts";

/** A client whose every call is refused so. */
function refusing(code: string, message: string): SupabaseClient {
  const rpc = () => Promise.resolve({ data: null, error: { code, message } });
  return { schema: () => ({ rpc }) } as unknown as SupabaseClient;
}
const failing = (code: string, message: string) =>
  callApi(refusing(code, message), "save", {}).then(
    () => "no error",
    (error: unknown) => String(error),
  );

it.each([
  ["22P02", 'invalid input syntax for type uuid: "0912345678"', "Error: api.save: 22P02"],
  ["22007", 'invalid input syntax for type date: "Nguyễn Văn An"', "Error: api.save: 22007"],
  ["57P01", "terminating connection", "Error: api.save: 57P01 terminating connection"],
  ["P0001", "report.not_found", "Error: report.not_found"],
  ["PGRST301", "JWT expired", "Error: auth.expired"],
])("what the database says of %s repeats no value that somebody gave", async (code, message, said) => {
  expect(await failing(code, message)).toBe(said);
});

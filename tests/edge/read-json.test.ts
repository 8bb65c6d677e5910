import { expect, it } from "vitest";
import { readJson } from "../../supabase/functions/_shared/read-json.ts";

/** A request whose body says nothing of its length. */
function streamed(parts: Iterable<string>): { request: Request; taken: () => number } {
  let taken = 0;
  const rest = parts[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = rest.next();
      if (next.done === true) return controller.close();
      taken += 1;
      controller.enqueue(new TextEncoder().encode(next.value));
    },
  });
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, duplex: "half" };
  return { request: new Request("http://functions/any", init), taken: () => taken };
}

function* endless(): Generator<string> {
  for (let count = 0; count < 100_000; count += 1) yield " ".repeat(100);
}

it("takes in no more of a body than it may have, however long that is", async () => {
  const { request, taken } = streamed(endless());
  await expect(readJson(request, 1000)).rejects.toMatchObject({ code: "request.invalid" });
  expect(taken()).toBeLessThan(20);
});

it("counts bytes, not letters", async () => {
  await expect(readJson(streamed([JSON.stringify("ộ".repeat(400))]).request, 1000)).rejects.toMatchObject({ code: "request.invalid" });
});

it.each(["", "{ nope"])("refuses %j", async (text) => {
  await expect(readJson(streamed([text]).request, 1000)).rejects.toMatchObject({ code: "request.invalid" });
});

it("reads letters that lie across two parts", async () => {
  expect(await readJson(streamed(['{"tên"', ': "Bình"}']).request, 1000)).toEqual({ tên: "Bình" });
});

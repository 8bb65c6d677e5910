import { Refused } from "./http.ts";
import { readBytes } from "./read-bytes.ts";

/** Reads a small JSON body; anything else is refused. */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const body = await readBytes(request, limit).catch((error: unknown) => {
    throw error instanceof Refused ? new Refused("request.invalid") : error;
  });
  try {
    return JSON.parse(new TextDecoder().decode(body)) as unknown;
  } catch {
    throw new Refused("request.invalid");
  }
}

export const simulatorUrl = String(import.meta.env.VITE_ZALO_SIMULATOR_URL ?? "");

/** Asks the simulator: `/simulator/…`. */
export async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const init = body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  return read<T>(await fetch(`${simulatorUrl}/simulator/${path}`, { method, ...init }));
}

/** Sends the bytes of a file. */
export async function sendBytes(path: string, file: File): Promise<void> {
  const headers = { "content-type": file.type || "application/octet-stream" };
  await read(await fetch(`${simulatorUrl}/simulator/${path}`, { method: "POST", headers, body: file }));
}

async function read<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as T;
}

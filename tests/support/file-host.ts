import { createServer } from "node:http";
import { listenOn } from "../../supabase/local/listen-on.ts";

export interface FileHost {
  origin: string;
  /** Serves bytes under a path and answers its address. */
  put(path: string, bytes: Uint8Array | string): string;
  /** Sends whoever asks for a path elsewhere. */
  redirect(path: string, to: string): string;
  asked: string[];
  stop(): Promise<void>;
}

/** Stands where Zalo keeps the files of a chat. */
export async function startFileHost(): Promise<FileHost> {
  const files = new Map<string, Uint8Array | string>();
  const redirects = new Map<string, string>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    const [to, bytes] = [redirects.get(path), files.get(path)];
    if (to !== undefined) response.writeHead(302, { location: to }).end();
    else if (bytes === undefined) response.writeHead(404).end();
    else response.writeHead(200).end(bytes);
  });
  const origin = `http://127.0.0.1:${await listenOn(server, 0)}`;
  return {
    origin,
    asked,
    put(path, bytes) {
      files.set(path, bytes);
      return `${origin}${path}`;
    },
    redirect(path, to) {
      redirects.set(path, to);
      return `${origin}${path}`;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

// Runs inside Deno: loads one edge function and serves it on a port of its own.
// `deno serve` would not do: it wants the handler as an export, and hosted functions call Deno.serve themselves.
const [entry] = Deno.args;
const serve = Deno.serve.bind(Deno);
let handler;

Deno.serve = (...args) => {
  handler = args.find((arg) => typeof arg === "function") ?? args.find((arg) => typeof arg?.handler === "function")?.handler;
  return { finished: new Promise(() => {}), shutdown: async () => {}, ref() {}, unref() {} };
};
globalThis.EdgeRuntime = { waitUntil: (work) => void Promise.resolve(work).catch((error) => console.error(error)) };

// The parent holds the other end of standard input; when it is gone, so are we.
Deno.stdin.readable.pipeTo(new WritableStream()).finally(() => Deno.exit(0));

const module = await import(entry);
handler ??= module.default?.fetch?.bind(module.default);
if (!handler) {
  console.error(`${entry} serves nothing: it neither calls Deno.serve nor exports fetch.`);
  Deno.exit(1);
}
serve({ hostname: "127.0.0.1", port: 0, onListen: ({ port }) => console.log(`listening ${port}`) }, handler);

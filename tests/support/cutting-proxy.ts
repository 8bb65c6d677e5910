import { type AddressInfo, type Socket, connect, createServer } from "node:net";

/** A way to a server that can be cut, as a phone's connection is. */
export interface CuttingProxy {
  url: string;
  /** Cuts every connection once this many more bytes have passed upward; what comes after goes through again. */
  cutAfter(bytes: number): void;
  /** The same, but nothing goes through until it is opened again. */
  closeAfter(bytes: number): void;
  open(): void;
  /** Bytes that passed upward. */
  passed(): number;
  cuts(): number;
  stop(): Promise<void>;
}

export async function startCuttingProxy(target: string): Promise<CuttingProxy> {
  const port = Number(new URL(target).port);
  const sockets = new Set<Socket>();
  let passed = 0;
  let cutAt = Infinity;
  let cuts = 0;
  let staysClosed = false;
  let closed = false;
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };

  const server = createServer((down) => {
    if (closed) return void down.destroy();
    const up = connect(port, "127.0.0.1");
    for (const [one, other] of [
      [down, up],
      [up, down],
    ] as const) {
      sockets.add(one);
      one.on("error", () => undefined);
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
    }
    up.pipe(down);
    down.on("data", (data: Buffer) => {
      passed += data.length;
      if (passed < cutAt) return void (up.write(data) || (down.pause(), up.once("drain", () => down.resume())));
      cutAt = Infinity;
      closed = staysClosed;
      cuts += 1;
      cut();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    cutAfter: (bytes) => void ([cutAt, staysClosed] = [passed + bytes, false]),
    closeAfter: (bytes) => void ([cutAt, staysClosed] = [passed + bytes, true]),
    open: () => (closed = false),
    passed: () => passed,
    cuts: () => cuts,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        cut();
      }),
  };
}

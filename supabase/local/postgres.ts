import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { findFreePort } from "./free-port.ts";
import { preparePostgres } from "./native-postgres.ts";
import { type RunAs, chooseUser } from "./run-as.ts";
import { watchOver } from "./watchdog.ts";

/** Where programs and data are kept between starts; git ignores it. */
export const defaultDataFolder = resolve(import.meta.dirname, "../../.data");

/** The superuser, as on a hosted project; migrations run as the lesser `postgres`. */
export const superuser = "supabase_admin";

export interface Postgres {
  port: number;
  /** The address for a role and a database, by default the superuser in `postgres`. */
  connectionString(role?: string, database?: string): string;
  stop(): Promise<void>;
}

const initdbOptions = [
  "-A",
  "trust",
  "-E",
  "UTF8",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--locale=C.UTF-8",
  "--no-sync",
];
const settings = {
  listen_addresses: "127.0.0.1",
  shared_buffers: "16MB",
  max_connections: "100",
  jit: "off",
  timezone: "UTC",
  wal_level: "minimal",
  max_wal_senders: "0",
};
/** What a database that is thrown away need not pay for. */
const throwawaySettings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum: "off" };

function createCluster(bin: string, runAs: RunAs, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  runAs.own(folder);
  const [program, ...args] = [...runAs.prefix, join(bin, "initdb"), "-D", folder, "-U", superuser, ...initdbOptions] as [
    string,
    ...string[],
  ];
  execFileSync(program, args, { cwd: "/", stdio: "pipe", ...identity(runAs) });
}

const identity = (runAs: RunAs) => (runAs.uid === undefined ? {} : { uid: runAs.uid, gid: runAs.uid });

/** Somebody else was faster on the port that had been free. */
class PortTaken extends Error {}

/** Waits until the server takes connections; if it ends before, tells why in a plain sentence. */
function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = "";
    server.stderr?.setEncoding("utf8").on("data", (text: string) => {
      log = (log + text).slice(-4000);
      if (text.includes("ready to accept connections")) resolve();
    });
    server.once("error", reject);
    server.once("exit", () => {
      if (/could not create any TCP\/IP sockets/.test(log)) reject(new PortTaken(log));
      else if (/lock file "postmaster\.pid" already exists/.test(log))
        reject(new Error("Đúng Hạn đang chạy từ thư mục dữ liệu này. (It is already running from this data folder.)"));
      else reject(new Error(`Postgres did not start:\n${log}`));
    });
  });
}

/** Whether a server answers for a data folder. The lock file alone proves nothing: it stays behind when a machine loses power. */
export async function isInUse(dataFolder: string): Promise<boolean> {
  const lock = join(dataFolder, "database/postmaster.pid");
  if (!existsSync(lock)) return false;
  const port = Number(readFileSync(lock, "utf8").split("\n")[3]);
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port });
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

/** Starts Postgres on a folder that is kept, or on one that is gone afterwards; a taken port is replaced by a free one. */
export async function startPostgres(options: ({ dataFolder: string } | { temporary: true }) & { port?: number }): Promise<Postgres> {
  const temporary = "temporary" in options;
  const bin = preparePostgres(join(defaultDataFolder, "programs"));
  const folder = temporary ? mkdtempSync(join(tmpdir(), "dung-han-")) : resolve(options.dataFolder);
  mkdirSync(folder, { recursive: true });
  const runAs = chooseUser([bin, temporary ? dirname(folder) : folder]);
  if (temporary) runAs.own(folder);
  const data = join(folder, "database");
  if (existsSync(join(data, "PG_VERSION"))) runAs.own(data);
  else {
    rmSync(data, { recursive: true, force: true }); // what an interrupted first start left behind
    createCluster(bin, runAs, data);
  }

  const removeTemporary = () => {
    if (temporary) rmSync(folder, { recursive: true, force: true });
  };
  const flags = Object.entries({ ...settings, ...(temporary ? throwawaySettings : {}), unix_socket_directories: data });
  const launch = async (port: number) => {
    const [program, ...args] = [
      ...runAs.prefix,
      ...[join(bin, "postgres"), "-D", data, "-p", String(port)],
      ...flags.flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ] as [string, ...string[]];
    const server = spawn(program, args, { cwd: "/", stdio: ["ignore", "ignore", "pipe"], detached: true, ...identity(runAs) });
    const ended = new Promise<void>((done) => server.once("exit", () => done()));
    const unwatch = server.pid === undefined ? () => undefined : watchOver(server.pid, temporary ? folder : "");
    try {
      await untilReady(server);
    } catch (error) {
      unwatch();
      throw error;
    }
    return { server, ended, unwatch, port };
  };
  const { server, ended, unwatch, port } = await onFreePort(launch, options.port).catch((error: unknown) => {
    removeTemporary();
    throw error;
  });
  let wanted = true;

  server.once("exit", () => {
    if (wanted) console.error("Postgres ended by itself. Stop Đúng Hạn and start it again.");
  });

  return {
    port,
    connectionString: (role = superuser, database = "postgres") => `postgresql://${role}@127.0.0.1:${port}/${database}`,
    async stop() {
      wanted = false;
      server.kill("SIGINT");
      await ended;
      unwatch();
      removeTemporary();
    },
  };
}

/** Launches on a port that looked free, and on another as long as somebody else was faster. */
async function onFreePort<T>(launch: (port: number) => Promise<T>, wanted?: number): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launch(attempt === 1 && wanted !== undefined ? wanted : await findFreePort());
    } catch (error) {
      if (!(error instanceof PortTaken) || attempt === 5) throw error;
    }
  }
}

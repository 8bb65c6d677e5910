import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connectClock } from "./clock.ts";
import { connectOfficialAccount } from "./connect-official-account.ts";
import { startGateway } from "./gateway/gateway.ts";
import { keepKeys } from "./gateway/keys.ts";
import { bootstrap, migrate } from "./migrate.ts";
import { defaultDataFolder, startPostgres, superuser } from "./postgres.ts";
import type { Faults } from "./zalo/faults.ts";
import { type Journey, travelTo } from "./travel.ts";
import { tellAddress } from "./project-address.ts";
import { type SimulatedUser, readSeedUsers } from "./zalo/personas.ts";
import { type ZaloOptions, type ZaloSimulator, startZaloSimulator } from "./zalo/simulator.ts";

export interface BackendOptions {
  /** Where database, files and keys are kept; without it all is gone at the end. */
  dataFolder?: string;
  /** An already running, migrated database; tests give theirs. */
  database?: { connectionString(role?: string): string };
  /** The ports of the gateway and of Zalo, where they are free; by default the system chooses. */
  port?: number;
  zaloPort?: number;
  /** Origins of browsers besides Zalo's own. */
  allowedOrigins?: string[];
  /** The date to stand on. */
  today?: string | null;
  /** Who can sign in; by default the people of the seed. */
  users?: SimulatedUser[];
  /** How Zalo brings webhooks; by default as the real one does. */
  webhooks?: Pick<ZaloOptions, "webhookPatienceMs" | "webhookRetriesMs">;
  /** Restarts edge functions whose sources changed. */
  watch?: boolean;
  /** Packs answers, as hosted projects do. */
  compress?: boolean;
  /** What the functions find in their environment besides what they always do. */
  functionEnvironment?: Record<string, string>;
}

export interface Backend {
  url: string;
  publishableKey: string;
  serviceKey: string;
  /** The private ES256 key that sessions are signed with, as a JWK. */
  signingKey: Awaited<ReturnType<typeof keepKeys>>["signingKey"];
  zaloSimulatorUrl: string;
  /** Zalo's side: tokens, the messages that reached people, what people do in the chat. */
  zalo: Omit<ZaloSimulator, "stop">;
  /** The superuser's address. */
  databaseUrl: string;
  setToday(today: string | null): Promise<void>;
  setMoment(moment: string | null): Promise<void>;
  /** What functions find in their environment about Zalo. */
  zaloEnvironment: Record<string, string>;
  /** Connects the simulated Official Account, from when on messages are delivered. */
  connectOfficialAccount(): Promise<void>;
  /** Goes to a later moment and runs the scheduled jobs that are due on the way. */
  travelTo(moment: string): Promise<Journey>;
  /** Makes Zalo fail on demand; `{}` heals it. */
  setFaults(faults: Partial<Faults>): void;
  /** Decides of each broadcast to each listener whether it gets lost, as on a bad network. */
  loseBroadcasts(isLost: () => boolean): void;
  /** Processes besides our own: edge functions that have been called. */
  functionPids(): number[];
  stop(): Promise<void>;
}

/** Starts the embedded Supabase and the Zalo simulator: Postgres, migrations, gateway, functions on demand. */
export async function startBackend(options: BackendOptions = {}): Promise<Backend> {
  const folder = options.dataFolder ?? mkdtempSync(join(tmpdir(), "dung-han-backend-"));
  const allowedOrigins = options.allowedOrigins ?? [];
  const undo: (() => unknown)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  if (options.dataFolder === undefined) undo.push(() => rmSync(folder, { recursive: true, force: true }));

  try {
    const database = options.database ?? (await startDatabase(options.dataFolder, undo));
    const keys = await keepKeys(join(folder, "keys.json"));
    const clock = connectClock(database.connectionString(superuser));
    undo.push(() => clock.stop());
    if (options.today !== undefined) await clock.setToday(options.today);
    // Left at a moment of its own, it goes on from there; a story that is told sets its moments itself.
    else if (options.dataFolder !== undefined && (await clock.read()).moment !== null) clock.flow();

    const zalo = await startZaloSimulator({
      keys,
      users: options.users ?? readSeedUsers(),
      allowedOrigins,
      clock: { ...clock, travelTo: (moment) => travelTo(moment, clock, gateway) },
      port: options.zaloPort ?? 0,
      ...options.webhooks,
    });
    undo.push(() => zalo.stop());

    const zaloEnvironment = {
      ZALO_GRAPH_URL: zalo.url,
      ZALO_OPENAPI_URL: zalo.url,
      ZALO_BUSINESS_URL: zalo.url,
      ZALO_OAUTH_URL: zalo.url,
      ZALO_FILE_HOSTS: zalo.url,
      ZALO_APP_ID: keys.zaloAppId,
      ZALO_MINI_APP_ID: keys.zaloMiniAppId,
      ZALO_APP_SECRET: keys.zaloAppSecret,
      ZALO_OA_SECRET_KEY: keys.zaloOaSecretKey,
      ZALO_OPEN_API_KEY: keys.zaloOpenApiKey,
    };
    const gateway = await startGateway({
      connectionString: (role) => database.connectionString(role),
      keys,
      storageFolder: join(folder, "storage"),
      denoCacheFolder: join(defaultDataFolder, "deno"),
      allowedOrigins,
      functionEnvironment: {
        SESSION_SIGNING_KEY: JSON.stringify(keys.signingKey),
        ...zaloEnvironment,
        ...options.functionEnvironment,
      },
      port: options.port ?? 0,
      watch: options.watch ?? false,
      compress: options.compress ?? false,
    });
    undo.push(() => gateway.stop());
    await tellAddress(database.connectionString(superuser), gateway.url);
    zalo.tellFunctions(`${gateway.url}/functions/v1`);

    return {
      url: gateway.url,
      publishableKey: keys.publishableKey,
      serviceKey: keys.serviceKey,
      signingKey: keys.signingKey,
      zaloSimulatorUrl: zalo.url,
      zalo,
      zaloEnvironment,
      databaseUrl: database.connectionString(superuser),
      setToday: (today) => clock.setToday(today),
      setMoment: (moment) => clock.setMoment(moment),
      connectOfficialAccount: async () => connectOfficialAccount(database.connectionString(superuser), await zalo.authorize()),
      travelTo: (moment) => travelTo(moment, clock, gateway),
      setFaults: (faults) => zalo.setFaults(faults),
      loseBroadcasts: (isLost) => gateway.loseBroadcasts(isLost),
      functionPids: () => gateway.functions.pids(),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startDatabase(
  dataFolder: string | undefined,
  undo: (() => unknown)[],
): Promise<{ connectionString(role?: string): string }> {
  const postgres = await startPostgres(dataFolder === undefined ? { temporary: true } : { dataFolder });
  undo.push(() => postgres.stop());
  await bootstrap(postgres.connectionString());
  await migrate(postgres.connectionString("postgres"));
  return postgres;
}

import pg from "pg";

/** On which day, or at which very moment, the product stands; null is the real one. */
export interface ClockState {
  today: string | null;
  moment: string | null;
}

export interface Clock {
  read(): Promise<ClockState>;
  setToday(today: string | null): Promise<void>;
  setMoment(moment: string | null): Promise<void>;
  /** From the moment on which it stands it goes on as time goes by, until somebody sets it. */
  flow(): void;
  stop(): Promise<void>;
}

const select = `
  select to_char(today, 'YYYY-MM-DD') as today, to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as moment
  from private.clock
`;

const stepMs = 1000;
/** Where somebody else has set it back to the real time, nothing goes on. */
const goOn = `update private.clock set moment = moment + interval '${stepMs} milliseconds' where moment is not null`;

/** Reaches the database's clock, which nobody but its owner may set. The connection stays: Zalo asks at every call. */
export function connectClock(connectionString: string): Clock {
  const pool = new pg.Pool({ connectionString, max: 1, application_name: "clock" });
  pool.on("error", () => undefined); // the next question tells
  let flowing: NodeJS.Timeout | undefined;
  const stand = async (statement: string, value: string | null) => {
    clearInterval(flowing);
    await pool.query(statement, [value]);
  };
  return {
    read: async () => (await pool.query<ClockState>(select)).rows[0] ?? { today: null, moment: null },
    setToday: (today) => stand("select private.set_today($1::date)", today),
    setMoment: (moment) => stand("select private.set_moment($1::timestamptz)", moment),
    flow() {
      clearInterval(flowing);
      flowing = setInterval(() => void pool.query(goOn).catch(() => undefined), stepMs).unref();
    },
    async stop() {
      clearInterval(flowing);
      await pool.end();
    },
  };
}

const dayMs = 24 * 60 * 60 * 1000;
const vietnamMs = 7 * 60 * 60 * 1000;

/** The moment that a clock tells. Where only the day is another, the hour in Việt Nam is the real one. */
export function momentOf({ today, moment }: ClockState, real: number): number {
  if (moment !== null) return Date.parse(moment);
  if (today === null) return real;
  return Date.parse(`${today}T00:00:00+07:00`) + ((real + vietnamMs) % dayMs);
}

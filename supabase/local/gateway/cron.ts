import { Cron } from "croner";
import { superuser } from "../postgres.ts";
import type { Workers } from "./workers.ts";

export interface Job {
  jobid: string;
  jobname: string | null;
  schedule: string;
  command: string;
  username: string;
}

export interface CronService {
  /** Reads the jobs again, after `cron.schedule`. */
  reload(): Promise<void>;
  list(): Promise<Job[]>;
  /** Runs a job now, at its time or not, and keeps how it went; answers whether it went well. */
  run(job: Job): Promise<boolean>;
  stop(): void;
}

/** pg_cron also knows `5 seconds`, and `$` for the last day of a month. */
export function toCronPattern(schedule: string): string {
  const seconds = /^(\d+) seconds?$/.exec(schedule.trim())?.[1];
  return seconds === undefined ? schedule.replaceAll("$", "L") : `*/${seconds} * * * * *`;
}

/** Runs the jobs of the stand-in for pg_cron, in UTC as pg_cron does, each as the role that scheduled it. */
export function createCron(workers: Workers): CronService {
  let timers: Cron[] = [];
  const stop = () => {
    for (const timer of timers) timer.stop();
    timers = [];
  };

  async function run(job: Job): Promise<boolean> {
    const started = new Date();
    const outcome = await workers
      .use(job.username, (client) => client.query(job.command))
      .then(
        () => ["succeeded", null],
        (error: unknown) => ["failed", error instanceof Error ? error.message : "unknown error"],
      );
    await workers.use(superuser, (client) =>
      client.query(
        "insert into cron.job_run_details (jobid, database, username, command, status, return_message, start_time, end_time) values ($1, current_database(), $2, $3, $4, $5, $6, now())",
        [job.jobid, job.username, job.command, ...outcome, started],
      ),
    );
    return outcome[0] === "succeeded";
  }

  const list = () =>
    workers.use(superuser, async (client) => {
      const { rows } = await client.query<{ installed: boolean }>("select to_regclass('cron.job') is not null as installed");
      if (rows[0]?.installed !== true) return [];
      return (await client.query<Job>("select jobid, jobname, schedule, command, username from cron.job where active order by jobid")).rows;
    });

  return {
    stop,
    list,
    run,
    async reload() {
      const jobs = await list();
      stop();
      timers = jobs.map((job) => {
        const failed = (error: unknown) => console.error(`cron job ${job.jobid}:`, error instanceof Error ? error.message : error);
        return new Cron(toCronPattern(job.schedule), { timezone: "UTC", protect: true, unref: true, catch: failed }, async () => {
          await run(job);
        });
      });
    },
  };
}

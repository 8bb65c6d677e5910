import { Cron } from "croner";
import { type Job, toCronPattern } from "./cron.ts";

/** A moment at which jobs run, in their order. */
export interface PlannedRun {
  at: Date;
  jobs: Job[];
}

const hourMs = 60 * 60 * 1000;
const vietnamMs = 7 * hourMs;

/** When the jobs that come many times a day run on a day that is skipped, in minutes of the day in Việt Nam: before and after the morning's messages, and three times later. */
const stops = [6 * 60 + 30, 7 * 60 + 31, 8 * 60 + 1, 12 * 60 + 1, 17 * 60 + 1];

/**
 * What is due between two moments. Jobs that come a few times a day run at their times; those that come more often than every
 * six hours run a few times a day and at the end, for a quarter has 130,000 minutes.
 */
export function planJobs(jobs: Job[], from: Date, to: Date): PlannedRun[] {
  const planned = new Map<number, Job[]>();
  const plan = (at: number, job: Job) => planned.set(at, [...(planned.get(at) ?? []), job]);
  const frequent = jobs.filter((job) => isFrequent(job, from));
  for (const job of jobs) if (!frequent.includes(job)) for (const at of timesOf(job, from, to)) plan(at.getTime(), job);
  for (const at of [...stopsBetween(from.getTime(), to.getTime()), to.getTime()]) for (const job of frequent) plan(at, job);
  return [...planned].sort(([a], [b]) => a - b).map(([at, due]) => ({ at: new Date(at), jobs: due }));
}

function isFrequent(job: Job, from: Date): boolean {
  const [first, second] = new Cron(toCronPattern(job.schedule), { timezone: "UTC", paused: true }).nextRuns(2, from);
  return first !== undefined && second !== undefined && second.getTime() - first.getTime() < 6 * hourMs;
}

function timesOf(job: Job, from: Date, to: Date): Date[] {
  const cron = new Cron(toCronPattern(job.schedule), { timezone: "UTC", paused: true });
  const times: Date[] = [];
  for (let at = cron.nextRun(from); at !== null && at <= to; at = cron.nextRun(at)) times.push(at);
  return times;
}

function stopsBetween(from: number, to: number): number[] {
  const times: number[] = [];
  const firstDay = Math.floor((from + vietnamMs) / (24 * hourMs));
  const lastDay = Math.floor((to + vietnamMs) / (24 * hourMs));
  for (let day = firstDay; day <= lastDay; day++) {
    for (const minute of stops) {
      const at = day * 24 * hourMs - vietnamMs + minute * 60_000;
      if (at > from && at < to) times.push(at);
    }
  }
  return times;
}

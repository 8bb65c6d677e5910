import { type Clock, momentOf } from "./clock.ts";
import type { Gateway } from "./gateway/gateway.ts";
import { planJobs } from "./gateway/plan-jobs.ts";

/** What happened on the way. */
export interface Journey {
  moment: string;
  /** How many jobs ran. */
  ran: number;
  /** The names of those that failed. */
  failed: string[];
}

/** Goes to another moment. Forward, the scheduled jobs that are due on the way run in their order; back, nothing does. */
export async function travelTo(moment: string, clock: Clock, gateway: Pick<Gateway, "cron" | "settle">): Promise<Journey> {
  const to = new Date(moment);
  const from = new Date(momentOf(await clock.read(), Date.now()));
  const journey = { moment: to.toISOString(), ran: 0, failed: new Set<string>() };
  const runs = to > from ? planJobs(await gateway.cron.list(), from, to) : [];
  for (const { at, jobs } of runs) {
    await clock.setMoment(at.toISOString());
    for (const job of jobs) {
      journey.ran++;
      if (!(await gateway.cron.run(job))) journey.failed.add(job.jobname ?? job.jobid);
      await gateway.settle();
    }
  }
  await clock.setMoment(to.toISOString());
  clock.flow();
  return { ...journey, failed: [...journey.failed] };
}

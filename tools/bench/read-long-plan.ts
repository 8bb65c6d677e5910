/** Reads one long plan in a process of its own and prints what it cost: a heap that others fill says nothing, nor does the clock of a busy machine. */
import { readPlan } from "../../src/core/plan/read-plan.ts";
import { readDocument } from "../../src/readers/read-file.ts";
import { longPlan } from "./long-plan.ts";

const bytes = new TextEncoder().encode(longPlan(Number(process.argv[2])));
const before = process.cpuUsage();
const read = await readDocument({ name: "plan.txt", bytes });
if (!read.ok) throw new Error(read.error.code);
const draft = readPlan(read.value.document);
const ms = process.cpuUsage(before).user / 1000;
process.send?.({ ms, rssMb: process.resourceUsage().maxRSS / 1024, bytes: bytes.length, tasks: draft.tasks.length });

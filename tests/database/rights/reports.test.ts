import { tryCalls } from "../support/rights/calls.ts";
import { reportCalls } from "../support/rights/reports.ts";

tryCalls(reportCalls);

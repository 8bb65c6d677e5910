import { tryCalls } from "../support/rights/calls.ts";
import { planCalls } from "../support/rights/plans.ts";

tryCalls(planCalls);

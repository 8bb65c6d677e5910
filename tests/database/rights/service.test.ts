import { tryCalls } from "../support/rights/calls.ts";
import { serviceCalls } from "../support/rights/service.ts";

tryCalls(serviceCalls);

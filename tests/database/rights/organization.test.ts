import { tryCalls } from "../support/rights/calls.ts";
import { organizationCalls } from "../support/rights/organization.ts";

tryCalls(organizationCalls);

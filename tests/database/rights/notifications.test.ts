import { tryCalls } from "../support/rights/calls.ts";
import { notificationCalls } from "../support/rights/notifications.ts";

tryCalls(notificationCalls);

import { tryCalls } from "../support/rights/calls.ts";
import { boardCalls } from "../support/rights/boards.ts";

tryCalls(boardCalls);

import { tryCalls } from "../support/rights/calls.ts";
import { cardCalls } from "../support/rights/cards.ts";

tryCalls(cardCalls);

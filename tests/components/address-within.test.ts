import { expect, it } from "vitest";
import { addressWithin } from "../../src/components/address-within.ts";

it.each([
  ["/board", "/cards/1"],
  ["/", "/cards/1"],
  ["/cards/zapps/2", "/cards/1"],
  ["/zapps/314159/board", "/zapps/314159/cards/1"],
  ["/zapps/314159", "/zapps/314159/cards/1"],
])("a link on %s leads to %s", (pathname, address) => {
  expect(addressWithin("/cards/1", pathname)).toBe(address);
});

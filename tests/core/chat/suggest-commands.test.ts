import { describe, expect, test } from "vitest";
import type { ChatCommandKind } from "../../../src/core/chat/chat-command.ts";
import { editDistance } from "../../../src/core/chat/edit-distance.ts";
import { suggestCommands } from "../../../src/core/chat/suggest-commands.ts";

describe("the distance of two texts", () => {
  test.each([
    ["", "", 0],
    ["", "abc", 3],
    ["abc", "", 3],
    ["viec", "viec", 0],
    ["veic", "viec", 1],
    ["vic", "viec", 1],
    ["bap cap", "bao cao", 2],
    ["xong", "giahan", 6],
    ["đ", "d", 1],
  ])("%j and %j: %i", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

describe("the nearest commands", () => {
  test.each<[string, ChatCommandKind]>([
    ["veic", "work"],
    ["viêc", "work"],
    ["quá hạm", "overdue"],
    ["bao cap", "reports"],
    ["tro giup voi", "help"],
    ["xog 12", "done"],
    ["bcc 3", "report"],
    ["giahn 12 30/11", "extension"],
    ["tiendo 12", "progress"],
  ])("of %j begin with %s", (typed, kind) => expect(suggestCommands(typed)[0]).toBe(kind));

  test.each([[""], ["🙂"], ["x".repeat(5000)], ["Chào đồng chí"]])("are two different ones for %j", (typed) => {
    expect(new Set(suggestCommands(typed)).size).toBe(2);
  });
});

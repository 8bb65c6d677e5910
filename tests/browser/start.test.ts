import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type Server, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./support/start-app.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What `npm start` runs, on data of its own. */
function start(dataFolder: string, ...options: string[]): { process: ChildProcess; said: () => string } {
  const child = spawn(process.execPath, ["tools/bootstrap.mjs", "tools/start.ts", "--data", dataFolder, ...options], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  return { process: child, said: () => said };
}

/** Ends it as Ctrl-C does, unless it has ended: killed at once, it would leave what it started running. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGINT");
  await once(child, "exit");
}

/** Waits for a word on its output. */
async function untilSaid({ process: child, said }: ReturnType<typeof start>, word: string): Promise<void> {
  while (!said().includes(word)) {
    if (child.exitCode !== null) throw new Error(`It ended: ${said()}`);
    await Promise.race([once(child.stdout ?? child, "data"), once(child, "exit")]);
  }
}

/** The address that it prints when everything is up. */
async function addressOf({ process: child, said }: ReturnType<typeof start>): Promise<string> {
  for (;;) {
    const address = /http:\/\/localhost:\d+\/\S+/.exec(said())?.[0];
    if (address !== undefined) return address;
    if (child.exitCode !== null) throw new Error(`It ended: ${said()}`);
    await Promise.race([once(child.stdout ?? child, "data"), once(child, "exit")]);
  }
}

/** Takes the usual port, where nobody else has it. */
async function takePort(port: number): Promise<Server> {
  const server = createServer();
  await new Promise<void>((done) => server.once("error", () => done()).listen(port, "localhost", done));
  return server;
}

const processesOn = (folder: string): string[] =>
  execFileSync("ps", ["-eo", "pid,args"], { encoding: "utf8" })
    .split("\n")
    .filter((line) => line.includes(folder));

describe("npm start", () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "dung-han-start-"));
  let taken: Server;
  let browser: Browser;
  let running: ReturnType<typeof start>;
  let address: string;

  beforeAll(async () => {
    taken = await takePort(5173);
    running = start(dataFolder);
    address = await addressOf(running);
    browser = await launchBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await stop(running.process);
    taken.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it("takes another port where the usual one is taken", () => {
    expect(new URL(address).port).not.toBe("5173");
  });

  it("shows a phone on which a persona is signed in, and another at a press", async () => {
    const page = await browser.newPage({ viewport: { width: 1400, height: 950 } });
    await page.goto(address);
    const phone = page.frameLocator("#screen iframe");
    await page.getByRole("button", { name: /Trần Thị Minh Châu/ }).click();
    await phone.getByText("Điều hành", { exact: true }).first().waitFor();
    await page.getByRole("button", { name: /Phan Anh Tuấn/ }).click();
    await phone.getByRole("heading", { name: "Chưa thuộc đơn vị nào" }).waitFor();
    await page.getByRole("button", { name: /Võ Ngọc Ánh/ }).click();
    await phone.getByRole("heading", { name: "Việc của tôi" }).waitFor();
    await page.close();
  });

  it("stands on another day when told so", async () => {
    const page = await browser.newPage({ viewport: { width: 1400, height: 950 } });
    await page.goto(address);
    await page.getByRole("button", { name: /Võ Ngọc Ánh/ }).click();
    const day = page.locator("#today");
    await page.waitForFunction(() => /\d/.test(document.querySelector("#today")?.textContent ?? ""));
    const before = await day.textContent();
    await page.getByRole("button", { name: "Hôm sau" }).click();
    await page.waitForFunction((old) => document.querySelector("#today")?.textContent !== old, before);
    await page.frameLocator("#screen iframe").getByRole("heading", { name: "Việc của tôi" }).waitFor();
    await page.getByRole("button", { name: "Hôm nay thật" }).click();
    await page.waitForFunction((old) => document.querySelector("#today")?.textContent === old, before);
    await page.close();
  });

  it("says in a plain sentence that it runs already", async () => {
    const second = start(dataFolder, "--backend-only");
    await once(second.process, "exit");
    expect(second.process.exitCode).toBe(1);
    expect(second.said()).toContain("already running");
    expect(second.said()).not.toMatch(/^\s+at /m);
  });

  it("leaves nothing running after Ctrl-C, and finds its data again", async () => {
    await stop(running.process);
    await expect.poll(() => processesOn(dataFolder), { timeout: 10_000 }).toEqual([]);
    running = start(dataFolder);
    await addressOf(running);
    expect(running.said()).not.toContain("founding");
  }, 60_000);
});

describe("npm start, stopped while it founds the sample commune", () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "dung-han-half-start-"));
  const running: ChildProcess[] = [];
  afterAll(async () => {
    for (const each of running) await stop(each);
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it("begins anew at the next start", async () => {
    const first = start(dataFolder, "--backend-only");
    running.push(first.process);
    await untilSaid(first, "founding");
    await new Promise((later) => setTimeout(later, 1000)); // into the story
    await stop(first.process);
    expect(first.said()).not.toContain("ready in");

    const second = start(dataFolder, "--backend-only");
    running.push(second.process);
    await untilSaid(second, "ready in");
    expect(second.said()).toMatch(/beginning anew[^]*founding/);
    await stop(second.process);

    const third = start(dataFolder, "--backend-only");
    running.push(third.process);
    await untilSaid(third, "ready in");
    expect(third.said()).not.toMatch(/beginning anew|founding/);
    await stop(third.process);
  }, 120_000);
});

import { rmSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { buildApp } from "./build-app.ts";
import { findBrowser } from "./find-browser.ts";
import { standInAddresses } from "./serve-like-zalo.ts";

declare module "vitest" {
  interface ProvidedContext {
    appBuild: string;
  }
}

/** Builds the Mini App once for all the files of a run; each serves it with the addresses of its own backend. */
export default async function setup(project: TestProject): Promise<() => void> {
  // Where the browser comes from a package it is unpacked at the first call: here, before files that run side by side ask.
  await findBrowser();
  const folder = await buildApp(standInAddresses);
  project.provide("appBuild", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}

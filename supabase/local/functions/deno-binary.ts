import { createRequire } from "node:module";

interface DenoInstaller {
  runInstall(): string;
}

/**
 * The path of Deno's own program. Its npm wrapper would put a second process in between, and killing that one
 * leaves Deno running; this also works where npm ran no install scripts.
 */
export function denoBinary(): string {
  const installer = createRequire(import.meta.url)("deno/install_api.cjs") as DenoInstaller;
  return installer.runInstall();
}

import { spawn } from "node:child_process";
import { Socket } from "node:net";

const script = `read -r _
kill -INT "$1" 2>/dev/null || exit 0
n=0; while kill -0 "$1" 2>/dev/null && [ $n -lt 100 ]; do sleep 0.1; n=$((n+1)); done
if [ -n "$2" ]; then rm -rf -- "$2"; fi`;

/**
 * Ends a process when ours is gone, however it went: a small shell waits on a pipe that only we hold open.
 * Answers how to call the watch off.
 */
export function watchOver(pid: number, folderToRemove = ""): () => void {
  if (process.platform === "win32") return () => undefined;
  const shell = spawn("/bin/sh", ["-c", script, "watchdog", String(pid), folderToRemove], {
    cwd: "/",
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  shell.unref();
  if (shell.stdin instanceof Socket) shell.stdin.unref();
  shell.stdin.on("error", () => undefined);
  return () => void shell.kill("SIGKILL");
}

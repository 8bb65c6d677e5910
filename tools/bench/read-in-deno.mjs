// Runs inside Deno, as a function does: loads the readers, reads one file a few times, prints the processor time used.
import process from "node:process";

const [readers, file, runs] = Deno.args;
const bytes = Deno.readFileSync(file);
const used = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const marks = [used()];
const { readPlanSource } = await import(readers);
marks.push(used());
let tasks = 0;
for (let run = 0; run < Number(runs); run++) {
  const read = await readPlanSource({ kind: "file", name: "", bytes });
  if (!read.ok) throw new Error(read.error.code);
  tasks = read.value.draft.tasks.length;
  marks.push(used());
}
console.log(JSON.stringify({ tasks, steps: marks.slice(1).map((mark, i) => mark - marks[i]) }));

import { writeFile } from "node:fs/promises";
import { argv, exit, stderr } from "node:process";
import { firstYear, lastYear, publicHolidays } from "./holidays/public-holidays.ts";

// Writes a migration that makes private.public_holidays say what the law says. After a change of the rules it writes
// another one: those that have run are never rewritten.

const [file] = argv.slice(2);
if (file === undefined) {
  stderr.write("Cách dùng: npm run holidays -- supabase/migrations/<thời điểm>_list_public_holidays.sql\n");
  exit(2);
}
const rows = publicHolidays().map(({ day, name }) => `  ('${day}', '${name}')`);
await writeFile(
  file,
  `-- The days off by law from ${firstYear} to ${lastYear}. Written by \`npm run holidays\`: change tools/holidays, not these rows.

delete from private.public_holidays;
insert into private.public_holidays (day, name) values
${rows.join(",\n")};
`,
);

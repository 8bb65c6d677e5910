import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { bootstrap, migrate } from "../../supabase/local/migrate.ts";
import { type TestDatabase, createTestDatabase } from "../support/database.ts";

let database: TestDatabase;
let folder: string;
const address = () => database.connectionString("postgres");

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dung-han-migrations-"));
  return () => rmSync(folder, { recursive: true });
});
const write = (name: string, sql: string) => writeFileSync(join(folder, name), sql);

describe("migrations", () => {
  it("are applied in order, once, as the Supabase CLI records them", async () => {
    write("30000101000002_add_row.sql", "insert into public.made values (1);");
    write("30000101000001_make_table.sql", "create table public.made (n int);");
    write("README.md", "no migration");
    expect(await migrate(address(), folder)).toEqual(["30000101000001_make_table.sql", "30000101000002_add_row.sql"]);
    expect(await migrate(address(), folder)).toEqual([]);
    const { rows } = await database.pool.query(
      "select version, name from supabase_migrations.schema_migrations where version like '3000%' order by version",
    );
    expect(rows).toEqual([
      { version: "30000101000001", name: "make_table" },
      { version: "30000101000002", name: "add_row" },
    ]);
  });

  it("that were changed after they were applied are named", async () => {
    write("30000201000001_first.sql", "select 1;");
    await migrate(address(), folder);
    write("30000201000001_first.sql", "select 2;");
    const warned = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    expect(await migrate(address(), folder)).toEqual([]);
    expect(warned.mock.calls.flat().join()).toContain("30000201000001_first.sql");
    warned.mockRestore();
  });

  it("leave nothing behind when one fails, and say where", async () => {
    write("30010101000001_half.sql", "create table public.half (n int);\nselect nonsense;");
    await expect(migrate(address(), folder)).rejects.toThrow(/30010101000001_half\.sql: column "nonsense" does not exist \(line 2\)/);
    const { rows } = await database.pool.query("select to_regclass('public.half') as half");
    expect(rows).toEqual([{ half: null }]);
  });

  it("run one after another when two start at once", async () => {
    write("30020101000001_once.sql", "create table public.once (n int);");
    const applied = await Promise.all([migrate(address(), folder), migrate(address(), folder)]);
    expect(applied.flat()).toEqual(["30020101000001_once.sql"]);
  });

  it("run without a superuser's rights, as on a hosted project", async () => {
    write("30030101000001_too_much.sql", "alter system set work_mem = '1GB';");
    await expect(migrate(address(), folder)).rejects.toThrow();
  });

  it("find a project that is set up already", async () => {
    await bootstrap(database.connectionString());
  });
});

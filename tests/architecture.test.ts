import { cruise, type ICruiseResult, type IForbiddenRuleType } from "dependency-cruiser";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/** What each folder may import besides itself; docs/architecture.md says why. */
const mayImport: Record<string, string> = {
  "src/core": "^src/core/",
  "src/readers": "^src/(readers|core)/",
  "src/writers": "^src/(writers|core)/",
  "src/data": "^src/(data|core)/",
  "src/platform": "^src/(platform|core)/",
  "src/state": "^src/(state|core|data|platform|readers)/",
  "src/components": "^src/(components|core|styles)/",
  "src/features": "^src/(features|components|state|core|styles)/",
  "src/pages": "^src/(pages|features|components|state|core|styles)/",
  "src/app": "^src/(app|pages|features|components|state|core|styles)/",
  "supabase/functions": "^(supabase/functions|src/(core|readers|writers))/",
  "supabase/local": "^(supabase/local|src/core)/",
  "supabase/seed": "^(supabase/seed|src/(core|readers))/",
  tools: "^(tools|supabase/(local|seed|functions/_shared/zalo)|src/(core|readers)|tests/browser/support)/",
};

/** Packages with one door. */
const doors: [packages: string, door: string][] = [
  ["@supabase/", "^src/data/"],
  ["zmp-sdk", "^src/platform/"],
  ["dayjs", "^src/core/calendar/"],
  ["fractional-indexing", "^src/core/board/"],
  ["(mammoth|htmlparser2|pdfjs-dist)", "^src/readers/"],
  ["hucre", "^src/(readers|writers/xlsx)/"],
  ["docx", "^src/writers/docx/"],
  ["(pdfmake|@expo-google-fonts)", "^src/writers/pdf/"],
  ["image-size", "^src/readers/"],
  ["(tesseract\\.js-core|@tesseract\\.js-data|@napi-rs)", "^src/readers/ocr/"],
];

const rules: IForbiddenRuleType[] = [
  ...Object.entries(mayImport).map(([folder, path]) => ({
    name: `${folder} reaches too far`,
    from: { path: `^${folder}/` },
    to: { path: "^(src|supabase|tools|tests)/", pathNot: path },
  })),
  ...doors.map(([packages, door]) => ({
    name: `${packages} has one door`,
    from: { path: "^src/", pathNot: door },
    to: { path: `^node_modules/${packages}` },
  })),
  {
    name: "core imports no other package",
    from: { path: "^src/core/" },
    to: { path: "^node_modules/", pathNot: "^node_modules/(dayjs|fractional-indexing)/" },
  },
  {
    name: "what runs in browsers knows no node module",
    from: { path: "^src/", pathNot: "^src/writers/pdf/fonts\\.ts$" },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "a feature knows no other feature",
    from: { path: "^src/features/([^/]+)/" },
    to: { path: "^src/features/", pathNot: "^src/features/$1/" },
  },
  {
    name: "functions reach the core through one file",
    from: { path: "^supabase/functions/", pathNot: "^supabase/functions/_shared/core\\.ts$" },
    to: { path: "^src/core/" },
  },
  {
    name: "functions reach the readers through one file",
    from: { path: "^supabase/functions/", pathNot: "^supabase/functions/_shared/readers\\.ts$" },
    to: { path: "^src/readers/" },
  },
  {
    name: "functions reach the writers through one file",
    from: { path: "^supabase/functions/", pathNot: "^supabase/functions/_shared/writers\\.ts$" },
    to: { path: "^src/writers/" },
  },
  { name: "components hold no state", from: { path: "^src/components/" }, to: { path: "^node_modules/jotai" } },
  { name: "state holds no screen", from: { path: "^src/state/" }, to: { path: "^node_modules/(react|zmp-ui)" } },
  { name: "no import runs in a circle", from: {}, to: { circular: true } },
  { name: "every import leads somewhere", from: { path: "^src/" }, to: { couldNotResolve: true, pathNot: "\\?(worker|url)" } },
];

describe("imports", () => {
  it("go only the way that docs/architecture.md draws", async () => {
    const result = await cruise(["src", "supabase", "tools"], {
      ruleSet: { forbidden: rules },
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: "node_modules" },
      enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "browser", "default", "types"] },
    });
    const { summary, modules } = result.output as ICruiseResult;
    expect(modules.length).toBeGreaterThan(20);
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  }, 60_000);
});

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(folder, path));
}

describe("src/core", () => {
  const forbidden: [what: string, pattern: RegExp][] = [
    ["the clock", /new Date\(\)|Date\.now|performance\.now|dayjs\(\)/],
    ["randomness", /Math\.random|randomUUID|getRandomValues/],
    ["the environment", /\bprocess\.|\bDeno\.|\bwindow\.|\bglobalThis\b|import\.meta/],
    ["an import without extension or with an alias", /from "(?:\.[^"]*(?<!\.ts)|@\/[^"]*)"/],
    ["an import that spans lines (the Supabase CLI misses it)", /^import (?:type )?\{[^}]*$/m],
    ["dayjs's plugins without .js (Deno can't find them)", /from "dayjs\/plugin\/[^".]+"/],
  ];

  it.each(forbidden)("never touches %s", (_, pattern) => {
    const offenders = filesOf("src/core").filter((file) => pattern.test(readFileSync(file, "utf8")));
    expect(offenders).toEqual([]);
  });
});

import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["node_modules", "www", ".data", "supabase/functions/**/node_modules"] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ["eslint.config.js"] }, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      eqeqeq: "error",
    },
  },
  { files: ["src/**/*.{ts,tsx}"], plugins: { "react-hooks": reactHooks }, rules: reactHooks.configs.recommended.rules },
  {
    // The core knows no clock, no randomness and no environment: time and calendars are arguments.
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", "process", "Deno", "window", "document", "fetch", "setTimeout", "navigator", "localStorage"],
      "no-restricted-properties": ["error", { object: "Date", property: "now" }, { object: "Math", property: "random" }],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Today is an argument." },
        { selector: "MetaProperty", message: "The core has no environment." },
      ],
    },
  },
  { files: ["**/*.{js,mjs}", "supabase/functions/**"], ...tseslint.configs.disableTypeChecked },
);

import { type LocalDate, type TemplateFigures, formatDate } from "../core.ts";
import type { TemplateParameters } from "./channel.ts";
import { pageAddress, pathOnly } from "./page-address.ts";

const longestName = 30;
const longestAddress = 200;

/** The parameters of an approved template, by the names that the project has set; null where an address is too long for one. */
export function templateData(figures: TemplateFigures, names: TemplateParameters, miniAppId: string): Record<string, string> | null {
  const values: Required<TemplateParameters> = {
    name: figures.name.slice(0, longestName),
    count: String(figures.count),
    nearest: figures.nearest === null ? "Không có" : formatDate(figures.nearest as LocalDate),
    link: pageAddress(miniAppId, figures.opens),
    path: pathOnly(figures.opens),
  };
  const used = Object.entries(names) as [keyof TemplateParameters, string][];
  if (used.some(([figure]) => values[figure].length > longestAddress)) return null;
  return Object.fromEntries(used.map(([figure, name]) => [name, values[figure]]));
}

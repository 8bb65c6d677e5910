import { readFile } from "node:fs/promises";
// The package is named here so that whoever bundles a function takes its files along.
import tinos from "@expo-google-fonts/tinos/metadata.json" with { type: "json" };

/** Letters as wide as those of Times New Roman, free to embed, with every Vietnamese one. */
export const family = tinos.family;

/** Where each kind of them lies in the package; the PDF library knows them by the same names. */
export const fontFiles = {
  normal: "400Regular/Tinos_400Regular.ttf",
  bold: "700Bold/Tinos_700Bold.ttf",
  italics: "400Regular_Italic/Tinos_400Regular_Italic.ttf",
  bolditalics: "700Bold_Italic/Tinos_700Bold_Italic.ttf",
};

const fileOf = (name: string) => readFile(new URL(import.meta.resolve(`@expo-google-fonts/tinos/${name}`)));

/** The font's four files by their names; a PDF keeps of them only the letters that it shows. */
export function readFonts(): Promise<[name: string, bytes: Uint8Array][]> {
  return Promise.all(Object.values(fontFiles).map(async (name): Promise<[string, Uint8Array]> => [name, await fileOf(name)]));
}

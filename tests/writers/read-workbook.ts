import readExcelFile, { readSheet as readOne } from "read-excel-file/node";

/** The cells of a sheet, counted from 1, as a library sees them that did not write it. */
export const readSheet = (bytes: Uint8Array, sheet: number) => readOne(Buffer.from(bytes), sheet, { trim: false });

export const readSheetNames = async (bytes: Uint8Array): Promise<string[]> =>
  (await readExcelFile(Buffer.from(bytes))).map(({ sheet }) => sheet);

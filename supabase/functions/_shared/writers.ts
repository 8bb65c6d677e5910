/** The functions' only door to the writers of reports; each loads its library when it is first asked. */
export { writeDocx } from "../../../src/writers/write-docx.ts";
export { writePdf } from "../../../src/writers/write-pdf.ts";
export { writeSheetPdf } from "../../../src/writers/write-sheet-pdf.ts";
export { writeXlsx } from "../../../src/writers/write-xlsx.ts";

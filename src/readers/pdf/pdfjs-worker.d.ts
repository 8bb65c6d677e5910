/** The half of pdf.js that parses; importing it makes it known to the other half, which then starts no worker of its own. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";

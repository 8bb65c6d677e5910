import { createCanvas, GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";
import { createRequire } from "node:module";
import { PDFDocument } from "pdf-lib";

const font = createRequire(import.meta.url).resolve("dejavu-fonts-ttf/ttf/DejaVuSerif.ttf");
GlobalFonts.registerFromPath(font, "Scan");

const [width, height] = [1000, 1414];
const size = 21;

export type Draw = (context: SKRSContext2D) => void;

/** Draws lines of text from a height on. */
export function lines(top: number, texts: readonly string[]): Draw {
  return (context) => texts.forEach((text, i) => context.fillText(text, 70, top + i * size * 1.6));
}

/** Draws a table with lines around its cells; a cell's lines are parted by «⏎». */
export function table(top: number, columns: readonly number[], rows: readonly (readonly string[])[]): Draw {
  return (context) => {
    const tall = 74;
    const [left, right] = [columns[0] ?? 0, columns.at(-1) ?? 0];
    context.lineWidth = 2;
    context.beginPath();
    rows.forEach((row, r) => {
      const y = top + r * tall;
      context.moveTo(left, y);
      context.lineTo(right, y);
      row.forEach((cell, c) => cell.split("⏎").forEach((text, i) => context.fillText(text, (columns[c] ?? 0) + 8, y + 30 + i * 28)));
    });
    const bottom = top + rows.length * tall;
    context.moveTo(left, bottom);
    context.lineTo(right, bottom);
    for (const x of columns) {
      context.moveTo(x, top);
      context.lineTo(x, bottom);
    }
    context.stroke();
  };
}

/** Draws a red stamp. */
export function stamp(text: string): Draw {
  return (context) => {
    context.strokeStyle = context.fillStyle = "#c22";
    context.lineWidth = 4;
    context.strokeRect(90, 150, 60 + text.length * 24, 60);
    context.font = "34px Scan";
    context.fillText(text, 115, 193);
  };
}

/** A page of paper as a camera takes it; `quarters` turns it to the right. */
export function photo(draws: readonly Draw[], quarters = 0): Buffer {
  const canvas = quarters % 2 === 0 ? createCanvas(width, height) : createCanvas(height, width);
  const context = canvas.getContext("2d");
  context.fillStyle = "#f4f2ec";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((quarters * Math.PI) / 2);
  context.translate(-width / 2, -height / 2);
  for (const draw of draws) {
    context.save();
    context.fillStyle = context.strokeStyle = "#222";
    context.font = `${size}px Scan`;
    draw(context);
    context.restore();
  }
  return canvas.toBuffer("image/jpeg", 80);
}

/** A PDF whose pages are pictures, as a scanner writes it. */
export async function scan(photos: readonly Buffer[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (const bytes of photos) {
    const picture = await pdf.embedJpg(bytes);
    pdf.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
  }
  return pdf.save();
}

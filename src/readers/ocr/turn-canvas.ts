import type { Drawing, OpenPicture } from "./canvas.ts";

/** Draws a picture at `scale` on white paper, turned to the right by quarters and then a little by `radians`. */
export function drawTurned(drawing: Drawing, picture: OpenPicture, scale: number, quarters: number, radians: number): OffscreenCanvas {
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  const canvas = quarters % 2 === 0 ? drawing.newCanvas(width, height) : drawing.newCanvas(height, width);
  const context = canvas.getContext("2d");
  if (!context) return canvas;
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = "high";
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((quarters * Math.PI) / 2 + radians);
  context.drawImage(picture.source, -width / 2, -height / 2, width, height);
  return canvas;
}

import type { PhotoPage } from "./write-photo-pdf.ts";

/** The longer side of a kept page in dots: A4 at 250 to the inch, finer than letters are recognized at. */
const mostDots = 2924;

/** Draws a photo as a person sees it, upright and no larger than is legible; null where the browser cannot open it. */
export async function drawPhotoPage(photo: Uint8Array<ArrayBuffer>): Promise<PhotoPage | null> {
  const bitmap = await createImageBitmap(new Blob([photo])).catch(() => null);
  if (bitmap === null) return null;
  const scale = Math.min(1, mostDots / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)];
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (!context) return null;
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.85 });
  return { jpeg: new Uint8Array(await blob.arrayBuffer()), width, height };
}

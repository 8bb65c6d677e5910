import type { OcrEnvironment } from "./environment.ts";

/** A picture that is open and can be drawn. */
export interface OpenPicture {
  source: CanvasImageSource;
  width: number;
  height: number;
}

/** What draws, the same in a browser's worker and in Node. */
export interface Drawing {
  newCanvas(width: number, height: number): OffscreenCanvas;
  /** Opens a picture as a person sees it; null when it is damaged. */
  openPicture(bytes: Uint8Array): Promise<OpenPicture | null>;
}

const browserDrawing: Drawing = {
  newCanvas: (width, height) => new OffscreenCanvas(width, height),
  async openPicture(bytes) {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)])).catch(() => null);
    return bitmap && { source: bitmap, width: bitmap.width, height: bitmap.height };
  },
};

/** The part of @napi-rs/canvas that is used: it draws as a browser does. */
interface NodeCanvas {
  createCanvas(width: number, height: number): OffscreenCanvas;
  loadImage(bytes: Uint8Array): Promise<CanvasImageSource & { width: number; height: number }>;
}

async function nodeDrawing(): Promise<Drawing | null> {
  // a name in a variable: the browser's bundle must not hold the package, and Node may be without it
  const name = "@napi-rs/canvas";
  const canvas = await (import(/* @vite-ignore */ name) as Promise<NodeCanvas>).catch(() => null);
  return (
    canvas && {
      newCanvas: (width, height) => canvas.createCanvas(width, height),
      async openPicture(bytes) {
        const image = await canvas.loadImage(bytes).catch(() => null);
        return image && { source: image, width: image.width, height: image.height };
      },
    }
  );
}

/** What draws here; null when nothing does. */
export async function drawingOf(environment: OcrEnvironment): Promise<Drawing | null> {
  return environment === "browser" ? browserDrawing : await nodeDrawing();
}

import { refuse, type Result } from "../../core/result.ts";
import type { OpenedDocument } from "../opened-document.ts";
import type { ReadOptions } from "../read-options.ts";
import type { Refusal } from "../refusal.ts";
import type { OpenPicture } from "./canvas.ts";
import { documentOfPages } from "./scan-document.ts";

/** The largest picture that is opened, in dots: no phone takes larger ones. */
const mostDots = 120_000_000;
/** A page that is smaller than this holds no legible text. */
const fewestDots = 200;

/** Whether a picture is neither a speck nor so large that opening it would fill the memory; null when it is no picture. */
async function hasGoodSize(bytes: Uint8Array): Promise<boolean | null> {
  const { imageSize } = await import("image-size");
  try {
    const { width, height } = imageSize(bytes);
    return Math.min(width, height) >= fewestDots && width * height <= mostDots;
  } catch {
    return null;
  }
}

/** Reads photos or scanned pictures of pages, in their order, as one document. */
export async function documentOfImages(images: readonly Uint8Array[], options: ReadOptions): Promise<Result<OpenedDocument, Refusal>> {
  let last: OpenPicture | null = null;
  const close = () => {
    if (last && "close" in last.source && typeof last.source.close === "function") last.source.close();
    last = null;
  };
  const sizes = await Promise.all(images.map(hasGoodSize));
  if (sizes.includes(null)) return refuse({ code: "file.broken" });
  if (!sizes.includes(true)) return refuse({ code: "file.scan" });
  const read = await documentOfPages(
    {
      pages: images.map((_, index) => index + 1),
      async open(page, drawing) {
        close();
        const bytes = images[page - 1];
        if (!bytes || sizes[page - 1] !== true) return null;
        return (last = await drawing.openPicture(bytes));
      },
    },
    options,
  );
  close();
  return read;
}

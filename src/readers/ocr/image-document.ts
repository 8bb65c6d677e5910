import { refuse, type Result } from "../../core/result.ts";
import type { OpenedDocument } from "../opened-document.ts";
import type { ReadOptions } from "../read-options.ts";
import type { Refusal } from "../refusal.ts";
import type { OpenPicture } from "./canvas.ts";
import { documentOfPages } from "./scan-document.ts";
import { isWholePicture } from "./whole-picture.ts";

/** The largest picture that is opened, in dots: no phone takes larger ones. */
const mostDots = 120_000_000;
/** A page that is smaller than this holds no legible text. */
const fewestDots = 200;

/** Whether a picture is neither a speck nor so large that opening it would fill the memory; null when it is no picture or not all of one. */
async function hasGoodSize(bytes: Uint8Array): Promise<boolean | null> {
  if (!isWholePicture(bytes)) return null;
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
  let damaged: number | null = null;
  const close = () => {
    if (last && "close" in last.source && typeof last.source.close === "function") last.source.close();
    last = null;
  };
  const refuseOne = (file: number) => refuse<Refusal>(images.length === 1 ? { code: "file.broken" } : { code: "file.not_photo", file });
  const sizes = await Promise.all(images.map(hasGoodSize));
  if (sizes.includes(null)) return refuseOne(sizes.indexOf(null));
  if (!sizes.includes(true)) return refuse({ code: "file.scan" });
  const read = await documentOfPages(
    {
      pages: images.map((_, index) => index + 1),
      async open(page, drawing) {
        close();
        const index = page - 1;
        const bytes = images[index];
        if (!bytes || sizes[index] !== true || damaged !== null) return null;
        last = await drawing.openPicture(bytes);
        // a page of several that nobody can open must not be lost; the rest is then not worth the time
        if (last === null && images.length > 1) damaged = index;
        return last;
      },
    },
    options,
  );
  close();
  return damaged === null ? read : refuseOne(damaged);
}

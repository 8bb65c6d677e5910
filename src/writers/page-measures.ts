/** Nghị định 30/2020/NĐ-CP, Phụ lục I: A4 upright, margins of 20 (top, bottom), 30 (left) and 15 mm (right). */
const pointsOf = (millimetres: number) => (millimetres * 72) / 25.4;

export const page = {
  width: 595.28,
  height: 841.89,
  top: pointsOf(20),
  bottom: pointsOf(20),
  left: pointsOf(30),
  right: pointsOf(15),
  /** From the paper's edge to the page number in the top margin. */
  numberTop: pointsOf(9),
};

export const textWidth = page.width - page.left - page.right;

/** Sizes of letters in points. */
export const sizes = { nation: 12, motto: 13, issuer: 12, number: 13, body: 14, caption: 13, cell: 12, recipients: 11, recipientsHead: 12 };

/** In points: the first line's indent, between paragraphs, and the height of a line beside a single one. */
export const firstLine = pointsOf(12.7);
export const paragraphGap = 6;
export const lineHeight = 1.15;

/** The two columns of the head and of the signatures, as shares of the text's width. */
export const headColumns = [textWidth * 0.4, textWidth * 0.6] as const;
export const closingColumns = [textWidth * 0.47, textWidth * 0.53] as const;

/** The room for a signature. */
export const signatureRoom = 70;

/** Of the motto in its size: the line below it is as long (the letters of both fonts are equally wide). */
export const mottoWidth = 159;

/** Beside and above the text of a table's cell. */
export const cellPadding = { side: 4, top: 2 };

/** Where «Kính gửi:» stands, and its list: the dashes below the colon. */
export const addresseeIndent = { head: 75, list: 129, dash: 12 };

import { useEffect, useState } from "react";
import styles from "./qr-code.module.css";

/** Dark squares of a code, row by row. */
type Squares = readonly (readonly boolean[])[];

/** The outline of all dark squares, for one path: a run of them in a row is one rectangle. */
export function pathOf(squares: Squares): string {
  const runs = squares.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1] === true) return [];
      const end = row.indexOf(false, x);
      const width = (end < 0 ? row.length : end) - x;
      return [`M${x} ${y}h${width}v1h-${width}z`];
    }),
  );
  return runs.join("");
}

/** A text as a QR code that another phone's camera reads: black on white in the dark theme too, with the quiet margin that readers need. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [squares, setSquares] = useState<Squares | null>(null);

  useEffect(() => {
    let wanted = true;
    import("uqr").then(
      ({ encode }) => {
        if (wanted) setSquares(encode(text, { ecc: "M", border: 4 }).data);
      },
      // Without a network the code stays away; whatever it says stands beside it in words.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [text]);

  if (squares === null) return null;
  return (
    <div className={styles.frame}>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${squares.length} ${squares.length}`}
        shapeRendering="crispEdges"
        className={styles.code}
      >
        <path d={pathOf(squares)} />
      </svg>
    </div>
  );
}

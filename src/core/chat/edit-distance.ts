/** How many letters must be added, removed, replaced or swapped with their neighbour to make one text of the other. */
export function editDistance(from: string, to: string): number {
  const [a, b] = [Array.from(from), Array.from(to)];
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  a.forEach((letter, row) => {
    const current = [row + 1];
    b.forEach((other, column) => {
      const kept = (last[column] ?? 0) + (letter === other ? 0 : 1);
      let cost = Math.min(kept, (last[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1);
      if (row > 0 && column > 0 && letter === b[column - 1] && other === a[row - 1]) {
        cost = Math.min(cost, (beforeLast[column - 1] ?? 0) + 1);
      }
      current.push(cost);
    });
    [beforeLast, last] = [last, current];
  });
  return last[b.length] ?? 0;
}

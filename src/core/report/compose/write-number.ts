const numbers = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 4 });

/** 1234.5 → «1.234,5», as Vietnamese documents write numbers; at most four decimals. */
export function writeNumber(value: number): string {
  return numbers.format(value);
}

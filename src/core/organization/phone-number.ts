/** Mobile numbers of Việt Nam: ten digits, the second tells the kind. */
const mobile = /^0[35789]\d{8}$/u;

/**
 * Reads a Vietnamese mobile number as people and spreadsheets write it («0912 345 678», «+84-912.345.678», «912345678» where
 * Excel lost the zero) and answers it as Zalo does, 84912345678; null for anything else.
 */
export function readPhone(written: string): string | null {
  const compact = written.replace(/[\s().\-–_/']/gu, "");
  if (!/^\+?\d{9,13}$/u.test(compact)) return null;
  const digits = compact.replace(/^\+/u, "").replace(/^00(?=84)/u, "");
  const national = digits.replace(/^84(?=0?[35789]\d{8}$)/u, "").replace(/^(?=[35789]\d{8}$)/u, "0");
  return mobile.test(national) ? `84${national.slice(1)}` : null;
}

/** A number as people read it: 0912 345 678. One of another country keeps its own beginning. */
export function showPhone(phone: string): string {
  if (!phone.startsWith("84")) return `+${phone}`;
  return `0${phone.slice(2)}`.replace(/^(\d{4})(\d{3})(\d{3})$/u, "$1 $2 $3");
}

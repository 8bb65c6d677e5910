/** Frequent words of administrative text that only count when written with their marks. */
export const frequentWords = [
  ["và", "của", "các", "được", "trên", "về", "đến", "số"],
  ["thực", "hiện", "nhân", "dân", "đơn", "vị", "công", "chuyển", "tổ", "chức"],
  ["đẩy", "mạnh", "nâng", "tuyên", "truyền", "kế", "hoạch"],
].flat();

/** Pairs of words that the structure of a plan hangs on, without diacritics; of two that come close the first is taken. */
export const structuralPairs = [
  // who does it
  ["phoi hop", "chu tri", "van phong", "trung tam", "huong dan", "don doc", "to chuc", "thu truong"],
  ["can cu", "bao cao", "trien khai", "thuc hien", "co quan", "don vi", "lien quan", "chi dao", "de nghi"],
  ["uy ban", "nhan dan", "hoi dong"],
  // what a plan's sections are called
  ["thoi gian", "ke hoach", "xay dung", "phan cong", "nhiem vu", "kinh phi", "muc tieu", "cu the"],
  ["muc dich", "noi dung", "tuyen truyen", "noi nhan", "tham muu"],
].flat();

/** What a plan puts before the units that it gives a duty to. */
export const askingWords = [
  ["đề nghị", "kính đề nghị", "yêu cầu", "giao", "giao cho"],
  ["đối với", "trách nhiệm của", "nhiệm vụ của"],
].flat();

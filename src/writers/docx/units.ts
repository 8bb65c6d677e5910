/** Word measures places in twentieths of a point, and letters in halves. */
export const twips = (points: number): number => Math.round(points * 20);
export const halfPoints = (points: number): number => Math.round(points * 2);

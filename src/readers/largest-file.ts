/** The largest file that is taken: 20 MB. */
export const largestFile = 20 * 1024 * 1024;

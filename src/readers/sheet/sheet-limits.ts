/** How much of a workbook is read: far more than a plan needs, little enough for a phone. */
export const sheetLimits = { sheets: 30, rows: 5000, columns: 100, cellLength: 20_000, mergeSteps: 300_000 } as const;

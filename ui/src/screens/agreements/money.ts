/** A rate for one man-hour and their number make up the sum, as the form reads it; null: not both are known. */
export function computed(rate: number | null, manHours: number | null): number | null {
  if (rate === null || manHours === null) return null;
  const sum = rate * manHours;
  return Number.isSafeInteger(sum) ? sum : null;
}

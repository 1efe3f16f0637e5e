/** Times of lessons as people type them: 15:30, 15.30, 1530, 9. The core keeps «15:30:00». */
export function readTime(text: string): string | null {
  const typed = text.trim();
  const parts = /^(\d{1,2})(?:[:.,\- ](\d{2})(?::00)?)?$/.exec(typed) ?? /^(\d{1,2})(\d{2})$/.exec(typed);
  if (!parts) return null;
  const [hours, minutes] = [Number(parts[1]), Number(parts[2] ?? 0)];
  if (hours > 23 || minutes > 59) return null;
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(hours)}:${two(minutes)}:00`;
}

export const showTime = (time: string): string => time.slice(0, 5);

const day = 86_400_000;

/** The current day, counted in days since 1970 (UTC). */
export function today(): number {
  return Math.floor(Date.now() / day);
}

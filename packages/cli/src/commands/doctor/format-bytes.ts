const units = ['bytes', 'kB', 'MB', 'GB'] as const;

/** A size for people, in powers of 1000: `812 bytes`, `4.2 MB`. */
export function formatBytes(bytes: number): string {
  const power = Math.min(bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3), units.length - 1);
  return power === 0 ? `${bytes} bytes` : `${(bytes / 1000 ** power).toFixed(1)} ${units[power] ?? ''}`;
}

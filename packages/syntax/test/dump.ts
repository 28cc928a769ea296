/**
 * A node in the one line that the judge of functions prints for it: kind, offset, and its other properties sorted by name; what is undefined is left out.
 */
export function dump(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => `${dump(item)} `).join('')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const { kind = '', offset, ...fields } = value as Record<string, unknown>;
  const place = typeof offset === 'number' ? `${String(kind)}@${offset}` : '';
  const printed = Object.keys(fields)
    .sort()
    .filter((name) => fields[name] !== undefined)
    .map((name) => `${name}:${dump(fields[name])} `);
  return `${place}{${printed.join('')}}`;
}

/** A text for a value of plain objects, arrays and maps: values that differ have different ones. */
export function stepKey(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? { entries: [...part] } : part));
}

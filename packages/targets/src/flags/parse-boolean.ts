const spellings: ReadonlyMap<string, boolean> = new Map([
  ...['1', 't', 'T', 'TRUE', 'true', 'True'].map((text) => [text, true] as const),
  ...['0', 'f', 'F', 'FALSE', 'false', 'False'].map((text) => [text, false] as const),
]);

/** The boolean that Go's `strconv.ParseBool` reads, or `undefined` where it gives an error. */
export function parseBoolean(text: string): boolean | undefined {
  return spellings.get(text);
}

/** The flags and arguments of a call, as Go's `flag` package reads them. `unknown` is the first flag that the tool does not have, or that misses its value. */
export interface ReadFlags {
  readonly values: ReadonlyMap<string, string>;
  readonly rest: readonly string[];
  readonly unknown?: string;
}

/** The flags of a tool: those with a value, and booleans. */
export interface FlagNames {
  readonly texts: readonly string[];
  readonly booleans: readonly string[];
  /** Whether flags may stand behind arguments, as those of the pflag package may. */
  readonly areMixed?: boolean;
}

/** Reads the words of a call; booleans have the value `true` or what stands behind their equals sign. */
export function readGoFlags(words: readonly string[], { texts, booleans, areMixed = false }: FlagNames): ReadFlags {
  const values = new Map<string, string>();
  const rest: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (word === '--') return { values, rest: [...rest, ...words.slice(index + 1)] };
    if (!/^-./.test(word)) {
      if (!areMixed) return { values, rest: words.slice(index) };
      rest.push(word);
      continue;
    }
    const [, name = '', value] = /^--?([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
    if (booleans.includes(name)) values.set(name, value ?? 'true');
    else if (!texts.includes(name) || (value === undefined && index + 1 === words.length)) return { values, rest, unknown: word };
    else values.set(name, value ?? words[++index] ?? '');
  }
  return { values, rest };
}

import { expandVariables } from './expand-variables.ts';
import type { DirectiveLine } from './directive-line.ts';
import { splitDirective } from './split-directive.ts';

/** A directive of a file: its words as the go command would run them, aliases and variables replaced, or what it says is wrong. */
export type Directive =
  | { readonly kind: 'command'; readonly line: number; readonly text: string; readonly words: readonly string[] }
  | { readonly kind: 'malformed'; readonly line: number; readonly text: string; readonly reason: string };

/** Reads the directive lines of a file, in order. `-command` lines define aliases for the rest of it and are not in the answer. */
export function readDirectives(
  lines: readonly DirectiveLine[],
  variablesAt: (line: number) => (name: string) => string,
): readonly Directive[] {
  const aliases = new Map<string, readonly string[]>();
  const directives: Directive[] = [];
  for (const { line, text: lineText, fault } of lines) {
    const result = fault === undefined ? readWords(lineText, aliases, variablesAt(line)) : { kind: 'malformed' as const, reason: fault };
    if (result.kind === 'malformed') {
      directives.push({ kind: 'malformed', line, text: lineText, reason: result.reason });
    } else if (result.words[0] !== '-command') {
      directives.push({ kind: 'command', line, text: lineText, words: result.words });
    } else {
      const reason = defineAlias(result.words, aliases);
      directives.push(...(reason === undefined ? [] : [{ kind: 'malformed' as const, line, text: lineText, reason }]));
    }
  }
  return directives;
}

function readWords(
  lineText: string,
  aliases: ReadonlyMap<string, readonly string[]>,
  variable: (name: string) => string,
): ReturnType<typeof splitDirective> {
  const result = splitDirective(lineText.slice('//go:generate '.length));
  const [program, ...rest] = result.kind === 'words' ? result.words : [];
  if (result.kind === 'malformed') {
    return result;
  }
  if (program === undefined) {
    return { kind: 'malformed', reason: 'no arguments to directive' };
  }
  const words = [...(aliases.get(program) ?? [program]), ...rest];
  return { kind: 'words', words: words.map((word) => expandVariables(word, variable)) };
}

function defineAlias([, name, ...words]: readonly string[], aliases: Map<string, readonly string[]>): string | undefined {
  if (name === undefined) {
    return 'no command specified for -command';
  }
  if (aliases.has(name)) {
    return `command ${JSON.stringify(name)} multiply defined`;
  }
  aliases.set(name, words);
  return undefined;
}

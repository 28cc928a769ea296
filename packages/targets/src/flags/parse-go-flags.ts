import { createDiagnostic, describeNearNames, type Diagnostic } from '@standin/diagnostics';
import type { FlagDefinition } from './flag-definition.ts';
import { parseBoolean } from './parse-boolean.ts';

/** The flags given, and the arguments behind them. `order` names the flags as given, the last one last. */
export interface GoFlags {
  readonly texts: ReadonlyMap<string, string>;
  readonly booleans: ReadonlyMap<string, boolean>;
  readonly order: readonly string[];
  /** The indices of the words of each flag. */
  readonly words: ReadonlyMap<string, ReadonlySet<number>>;
  readonly rest: readonly string[];
}

/** What reading a command line came to; `help` where -h or -help stands before any mistake. */
export type GoFlagsResult =
  | { readonly kind: 'parsed'; readonly flags: GoFlags }
  | { readonly kind: 'help' }
  | { readonly kind: 'invalid'; readonly diagnostic: Diagnostic };

/**
 * Reads `commandArguments` as Go's `flag` package does: one or two hyphens; a value behind `=` or as the next argument, for booleans behind `=` only;
 * a later flag wins over an earlier one; `--`, `-` and the first argument that is no flag end the flags; the first mistake ends the reading.
 */
export function parseGoFlags(commandArguments: readonly string[], definitions: readonly FlagDefinition[]): GoFlagsResult {
  const texts = new Map<string, string>();
  const booleans = new Map<string, boolean>();
  const order: string[] = [];
  const words = new Map<string, Set<number>>();
  let index = 0;
  for (; index < commandArguments.length; index++) {
    const word = commandArguments[index] ?? '';
    if (word === '--') {
      index++;
      break;
    }
    if (word.length < 2 || !word.startsWith('-')) {
      break;
    }
    const flag = readFlag(word, definitions);
    if (flag.kind !== 'flag') {
      return flag;
    }
    order.push(flag.name);
    const start = index;
    if (flag.isBoolean) {
      const value = parseBoolean(flag.value ?? 'true');
      if (value === undefined) {
        return invalid(
          'GEN303',
          `invalid boolean value ${JSON.stringify(flag.value)} for -${flag.name}`,
          `write -${flag.name}, -${flag.name}=true or -${flag.name}=false`,
        );
      }
      booleans.set(flag.name, value);
    } else {
      const value = flag.value ?? commandArguments[++index];
      if (value === undefined) {
        return invalid('GEN302', `flag needs a value: -${flag.name}`, `write -${flag.name}=value`);
      }
      texts.set(flag.name, value);
    }
    words.set(flag.name, new Set([...(words.get(flag.name) ?? []), start, index]));
  }
  return { kind: 'parsed', flags: { texts, booleans, order, words, rest: commandArguments.slice(index) } };
}

type FlagWord = { readonly kind: 'flag'; readonly name: string; readonly isBoolean: boolean; readonly value?: string };

function readFlag(word: string, definitions: readonly FlagDefinition[]): FlagWord | Exclude<GoFlagsResult, { kind: 'parsed' }> {
  const body = word.slice(word.startsWith('--') ? 2 : 1);
  if (body.startsWith('-') || body.startsWith('=')) {
    return invalid('GEN304', `bad flag syntax: ${word}`, 'write -name=value');
  }
  const [, name = '', value] = /^([^=]*)(?:=(.*))?$/s.exec(body) ?? [];
  const definition = definitions.find((candidate) => candidate.name === name);
  if (definition) {
    return { kind: 'flag', name, isBoolean: definition.isOnByDefault !== undefined, ...(value !== undefined && { value }) };
  }
  if (name === 'h' || name === 'help') {
    return { kind: 'help' };
  }
  return invalid('GEN301', `unknown flag -${name}`, hintNearFlags(name, definitions));
}

function hintNearFlags(name: string, definitions: readonly FlagDefinition[]): string {
  const names = definitions.map((definition) => definition.name);
  // mockgen's names are joined by underscores; most people try hyphens.
  const near = describeNearNames(name.replaceAll('-', '_'), names) ?? describeNearNames(name, names);
  return near?.replaceAll(/\b[a-z_]+\b(?=,| or|\?)/g, '-$&') ?? 'the flag -help lists all flags';
}

function invalid(
  code: 'GEN301' | 'GEN302' | 'GEN303' | 'GEN304',
  message: string,
  hint: string,
): { kind: 'invalid'; diagnostic: Diagnostic } {
  return { kind: 'invalid', diagnostic: createDiagnostic({ code, message, hint }) };
}

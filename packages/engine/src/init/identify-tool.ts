import { programName } from '../directives/program-name.ts';
import type { Tool } from './tool.ts';

/** A generator and its arguments. */
export interface IdentifiedCall {
  readonly tool: Exclude<Tool, 'mockgen'>;
  readonly words: readonly string[];
}

const tools: ReadonlySet<string> = new Set<Tool>(['mockery', 'moq', 'counterfeiter', 'minimock']);

/** Flags of `go run` and `go tool` with a value in the next word. */
const flagsWithValue = /^--?(?:C|exec|mod|modfile|overlay|tags|ldflags|gcflags|o|p)$/;

/** Which of the other generators the words of a command call: by name, by path, by `go run` of its package or by `go tool`. */
export function identifyTool(words: readonly string[]): IdentifiedCall | undefined {
  const [program = '', ...rest] = skipAssignments(words);
  const name = programName(program);
  if (isTool(name)) return { tool: name, words: rest };
  if (name !== 'go' || (rest[0] !== 'run' && rest[0] !== 'tool')) return undefined;
  let index = 1;
  for (; rest[index]?.startsWith('-') === true; index++) if (flagsWithValue.test(rest[index] ?? '')) index++;
  const called = nameOfPackage(rest[index] ?? '');
  return isTool(called) ? { tool: called, words: rest.slice(index + 1) } : undefined;
}

/** The generator that a command names without being a plain call of it, as scripts do. */
export function guessTool(words: readonly string[]): IdentifiedCall['tool'] | undefined {
  const [, name = ''] = /(?<![A-Za-z])(mockery|moq|counterfeiter|minimock)(?![A-Za-z])/.exec(words.join(' ')) ?? [];
  return isTool(name) ? name : undefined;
}

function skipAssignments(words: readonly string[]): readonly string[] {
  const start = words[0] === 'env' ? 1 : 0;
  const first = words.findIndex((word, index) => index >= start && !/^[A-Za-z_]\w*=/.test(word));
  return first < 0 ? [] : words.slice(first);
}

function nameOfPackage(path: string): string {
  const elements = path
    .replace(/@[^/]*$/, '')
    .split('/')
    .filter((element) => !/^v\d+$/.test(element));
  return elements.at(-1) ?? '';
}

function isTool(name: string): name is IdentifiedCall['tool'] {
  return tools.has(name);
}

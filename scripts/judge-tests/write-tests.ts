import { readFileSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import type { Program } from '../conformance/load-program.ts';
import type { Fault } from './fault.ts';
import type { JudgedModule } from './judged-module.ts';

/** A file that got tests. */
export interface WrittenFile {
  /** Below the module's directory, with `/`. */
  readonly path: string;
  readonly after: string;
  /** The lines that our program wrote. */
  readonly added: ReadonlySet<string>;
  /** The names of its new tests. */
  readonly tests: readonly string[];
}

/** What our program made of a module. */
export interface WrittenTests {
  /** The functions that were asked for. */
  readonly functions: number;
  /** Functions of which our program says that they can have no test. */
  readonly refused: number;
  /** Why functions get no fuzz test: one for each, without what is special about it. */
  readonly withoutFuzz: readonly string[];
  readonly files: readonly WrittenFile[];
  readonly milliseconds: number;
  readonly faults: readonly Fault[];
}

interface JsonResult {
  readonly functions?: number;
  readonly files?: readonly { readonly path: string; readonly isWritten: boolean; readonly patch: string }[];
  readonly tests?: readonly { readonly name: string; readonly file: string }[];
  readonly diagnostics?: readonly { readonly severity: string; readonly code: string; readonly message: string; readonly file?: string }[];
}

function readResult(stdout: string): JsonResult | undefined {
  try {
    return JSON.parse(stdout) as JsonResult;
  } catch {
    return undefined;
  }
}

/** `X gets no fuzz test: it calls os.ReadFile` as `it calls`. */
function groupReason(message: string): string {
  const reason = message.replace(/^.* gets no fuzz test: /, '');
  return /^(?:it (?:calls|panics (?:on purpose|for)|may change)|package testing cannot make up)/.exec(reason)?.[0] ?? reason;
}

/** What a unified diff adds. */
function addedLines(patch: string): ReadonlySet<string> {
  return new Set(patch.split('\n').flatMap((line) => (/^\+(?!\+\+ )/.test(line) ? [line.slice(1)] : [])));
}

/** Calls `gen tests --all --fuzz` to write, and once more, when nothing is left to write. */
export async function writeTests(gen: Program, module: JudgedModule): Promise<WrittenTests> {
  const { directory, patterns, environment, options: style = [] } = module;
  const place = (path: string): string => (isAbsolute(path) ? relative(directory, path) : path).replaceAll('\\', '/');
  const call = (): ReturnType<Program> =>
    gen('gen', ['tests', '--all', '--fuzz', '--json', ...style, '--write', ...patterns], { directory, environment });
  const start = performance.now();
  const { exitCode, stdout, stderr } = await call();
  const milliseconds = performance.now() - start;
  const result = readResult(stdout);
  const again = readResult((await call()).stdout)?.files ?? [];
  const changed = (result?.files ?? []).filter(({ isWritten }) => isWritten);
  const errors = (result?.diagnostics ?? []).filter(({ severity }) => severity === 'error');
  const faults = errors.map(({ file = '.', code, message }): Fault => ({
    judge: 'gen',
    place: place(file),
    message: `${code} ${message}`,
  }));
  faults.push(...again.map(({ path }): Fault => ({ judge: 'gen', place: place(path), message: 'changes where gen runs again' })));
  if (result === undefined) faults.push({ judge: 'gen', place: '.', message: `exits ${exitCode}: ${(stderr || stdout).slice(0, 500)}` });
  return {
    functions: result?.functions ?? 0,
    refused: (result?.diagnostics ?? []).filter(({ code }) => code === 'GEN140').length,
    withoutFuzz: (result?.diagnostics ?? []).filter(({ code }) => code === 'GEN144').map(({ message }) => groupReason(message)),
    files: changed.map(({ path, patch }) => ({
      path: place(path),
      after: readFileSync(resolve(directory, path), 'utf8'),
      added: addedLines(patch),
      tests: (result?.tests ?? []).filter(({ file }) => file === path).map(({ name }) => name),
    })),
    milliseconds,
    faults,
  };
}

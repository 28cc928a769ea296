import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@standin/cli';
import { createIo } from './create-io.ts';

/** A `case.json`: what is called, and how it must end. */
export interface Case {
  readonly program?: string;
  readonly arguments: readonly string[];
  readonly status: number;
  readonly variables?: Readonly<Record<string, string>>;
  /** Where the program is called, below `input/`. */
  readonly directory?: string;
  readonly isTerminal?: boolean;
  /** What is answered where the program asks; nobody can be asked where it is absent. */
  readonly answer?: string;
  /** Symbolic links made before the call: where they stand, and what they hold. */
  readonly links?: Readonly<Record<string, string>>;
  /** Octal modes of files of `input/`, set before the call. */
  readonly modes?: Readonly<Record<string, string>>;
  /** The files that are gone after the call, sorted. */
  readonly removed?: readonly string[];
}

/** What a call printed and left behind. `files` holds those that are new or changed, by path with `/`. */
export interface CaseResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly files: Readonly<Record<string, string>>;
  readonly removed: readonly string[];
}

/** Calls the program on a copy of `input`, whose texts `change` may alter first. Paths and durations in what it prints are made the same everywhere. */
export async function runCase(input: string, call: Case, change: (text: string) => string = (text) => text): Promise<CaseResult> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'standin-case-')));
  try {
    if (existsSync(input)) {
      cpSync(input, root, { recursive: true });
    }
    for (const [name, text] of Object.entries(readFiles(root))) {
      writeFileSync(join(root, name), name.endsWith('.go') ? change(text) : text);
    }
    for (const [name, target] of Object.entries(call.links ?? {})) {
      symlinkSync(target, join(root, name));
    }
    for (const [name, mode] of Object.entries(call.modes ?? {})) {
      chmodSync(join(root, name), parseInt(mode, 8));
    }
    const before = readFiles(root);
    const printed = { stdout: '', stderr: '' };
    const status = await run(call.arguments, createIo({ ...call, directory: join(root, call.directory ?? ''), printed }));
    const after = readFiles(root);
    return {
      status,
      stdout: normalize(printed.stdout, root),
      stderr: normalize(printed.stderr, root),
      files: Object.fromEntries(Object.entries(after).filter(([name, text]) => before[name] !== text)),
      removed: Object.keys(before).filter((name) => !(name in after)),
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function normalize(text: string, root: string): string {
  return text
    .replaceAll(root, '<root>')
    .replaceAll(/\bin (?:\d+ min )?\d+(?:\.\d+)? m?s\b/g, 'in <time>')
    .replaceAll(/^standard library: .*$/gm, 'standard library: <Go>');
}

/** The texts of the files under a directory, by path with `/`; none where there is no such directory. */
export function readFiles(directory: string): Readonly<Record<string, string>> {
  if (!existsSync(directory)) {
    return {};
  }
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) => lstatSync(join(directory, name)).isFile());
  return Object.fromEntries(names.sort().map((name) => [name.replaceAll('\\', '/'), readFileSync(join(directory, name), 'utf8')]));
}

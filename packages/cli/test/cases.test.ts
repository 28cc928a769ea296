import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { readFiles, runCase, type Case, type CaseResult } from './run-case.ts';

const directory = fileURLToPath(new URL('cases', import.meta.url));

/** Whether Jest was called with -u: what the program does now becomes what is expected. */
function isAccepting(): boolean {
  const state: unknown = expect.getState();
  return (state as { readonly snapshotState?: { readonly _updateSnapshot?: string } }).snapshotState?._updateSnapshot === 'all';
}

function readText(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function accept(folder: string, { stdout, stderr, files }: CaseResult): void {
  rmSync(join(folder, 'want'), { recursive: true, force: true });
  const texts = Object.entries(files).map(([name, text]) => [join('want', name), text] as const);
  for (const [name, text] of [['stdout.txt', stdout] as const, ['stderr.txt', stderr] as const, ...texts]) {
    const file = join(folder, name);
    if (text === '') {
      rmSync(file, { force: true });
    } else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
}

describe.each(readdirSync(directory).sort())('%s', (name) => {
  const folder = join(directory, name);
  const call = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as Case;

  test('as expected', async () => {
    const result = await runCase(join(folder, 'input'), call);
    if (isAccepting()) {
      accept(folder, result);
    }
    expect(result).toEqual({
      status: call.status,
      stdout: readText(join(folder, 'stdout.txt')),
      stderr: readText(join(folder, 'stderr.txt')),
      files: readFiles(join(folder, 'want')),
      removed: call.removed ?? [],
    });
  });

  test('what people read fits 80 columns', () => {
    const forPeople = [readText(join(folder, 'stderr.txt')), name.includes('help') ? readText(join(folder, 'stdout.txt')) : '']
      .join('\n')
      .replaceAll(/\u001b\[\d+m/g, '')
      .split('\n');
    const isCode = (line: string): boolean => /^ {4}|(error|warning|note) GEN\d+: /.test(line);
    expect(forPeople.filter((line) => line.length > 80 && !isCode(line))).toEqual([]);
  });

  // A case that makes no files has nothing to compare below. What is generated is always the same; files of the user's keep their form.
  if (Object.keys(readFiles(join(folder, 'want'))).length === 0) return;
  test.each([
    ['CRLF', (text: string) => text.replaceAll(/\r?\n/g, '\r\n')],
    ['a byte order mark', (text: string) => `\u{feff}${text}`],
  ])('the same files from input with %s', async (_, change) => {
    const { status, files } = await runCase(join(folder, 'input'), call, change);
    const isOwn = (file: string, text: string): boolean =>
      file.endsWith('.go') && existsSync(join(folder, 'input', file)) && !text.includes('// Code generated ');
    const wanted: [string, string][] = Object.entries(readFiles(join(folder, 'want'))).map(([file, text]) => [
      file,
      isOwn(file, text) ? change(text) : text,
    ]);
    expect({ status, files }).toEqual({ status: call.status, files: Object.fromEntries(wanted) });
  });
});

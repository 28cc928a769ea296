import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { positionInText } from '@standin/diagnostics';
import { loadGrammar } from '@standin/syntax';
import { createPrograms, extractUsedBy, type Programs, type UsedByResult } from '@standin/targets';
import { goEnvironment } from '../../../../scripts/conformance/toolchain.ts';
import { disk, environment } from '../../../../scripts/jest/go-machine.ts';
import { describeWithGo } from '../../../../scripts/jest/go-toolchain.ts';
import { askGoTypes } from '../../../model/test/go-types.ts';
import { defaults } from './extract.ts';

/** `STANDIN_MODULES=<directory>:<directory>` judges all packages of those modules, instead of a small one. */
const wanted = process.env['STANDIN_MODULES']?.split(':');
const clients = new URL('../../../model/test/clients', import.meta.url).pathname;

/** A method that is called on a value, as go/types finds it. */
interface Call {
  /** `*sql.DB`, the package called as its path says. */
  readonly type: string;
  /** FILE:LINE:COLUMN of the method's name. */
  readonly place: string;
}

/** What a package is called by custom: `redis` for `github.com/redis/go-redis/v9`. */
function guessName(path: string): string {
  const [name = ''] = path
    .replace(/\/v\d+$/, '')
    .split('/')
    .slice(-1);
  return name.replace(/^go-|-go$/, '');
}

function readCall(line: string, file: string): Call | undefined {
  const [kind, at, type = ''] = line.split('\t');
  const [, star = '', path = '', name = ''] = /^(\*?)([^[\]{}() ]+)\.(\w+)$/.exec(type) ?? [];
  const read = kind === 'method' && name !== '' ? disk.read(file) : undefined;
  if (read?.kind !== 'text') return undefined;
  const { position } = positionInText(file, read.text, Number(at));
  return { type: `${star}${guessName(path)}.${name}`, place: `${file}:${position.line}:${position.column}` };
}

/** The calls of methods in each package of a module, by its directory. */
async function readCalls(directory: string): Promise<ReadonlyMap<string, readonly Call[]>> {
  const calls = new Map<string, Call[]>();
  let [owner, file] = ['', ''];
  await askGoTypes({ print: 'expressions', directory, patterns: ['./...'] }, (line) => {
    if (line.startsWith('file\t')) {
      [, owner = '', file = ''] = line.split('\t');
      calls.set(owner, calls.get(owner) ?? []);
      return;
    }
    const call = readCall(line, file);
    if (call !== undefined) calls.get(owner)?.push(call);
  });
  return calls;
}

function extractIn(programs: Programs, directory: string): UsedByResult {
  const request = { ...defaults, workingDirectory: directory, packagePattern: '.', typeNames: [] };
  return extractUsedBy({ tree: disk, environment, programs, request });
}

/** The calls of methods of dependencies, by type. */
function foundCalls({ report }: UsedByResult): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { type, methods } of report.dependencies) {
    const places = found.get(type) ?? new Set();
    found.set(type, places);
    for (const { file, line, column } of methods.flatMap((method) => method.places)) places.add(`${file}:${line}:${column}`);
  }
  return found;
}

/** What the compiler says of files beside those of a module, by path. */
function build(directory: string, files: ReadonlyMap<string, string>): string {
  const scratch = mkdtempSync(join(tmpdir(), 'standin-used-by-'));
  const places = [...files.keys()].map((path, index) => [path, join(scratch, `${index}.go`)] as const);
  for (const [path, place] of places) writeFileSync(place, files.get(path) ?? '');
  writeFileSync(join(scratch, 'overlay.json'), JSON.stringify({ Replace: Object.fromEntries(places) }));
  const words = ['build', '-p', '1', '-gcflags=-e', `-overlay=${join(scratch, 'overlay.json')}`, './...'];
  const { status, stdout, stderr } = spawnSync('go', words, {
    cwd: directory,
    encoding: 'utf8',
    env: { ...process.env, ...goEnvironment },
  });
  rmSync(scratch, { recursive: true });
  return status === 0 ? '' : stdout + stderr;
}

describeWithGo('what a package calls on its dependencies, judged by go/types and the compiler', () => {
  beforeAll(() => loadGrammar());

  test.each(wanted ?? [clients])('in all packages of %s', async (directory) => {
    const programs = createPrograms();
    const counts = { packages: 0, dependencies: 0, interfaces: 0, calls: 0, found: 0 };
    const missing: string[] = [];
    const files = new Map<string, string>();
    for (const [owner, calls] of await readCalls(directory)) {
      const result = extractIn(programs, owner);
      const found = foundCalls(result);
      counts.packages++;
      counts.dependencies += result.report.dependencies.length;
      if (result.file !== undefined) files.set(join(owner, 'standin_used_by.go'), result.file.text);
      counts.interfaces += result.file?.text.match(/^type \w+ interface/gm)?.length ?? 0;
      for (const { type, place } of calls) {
        const places = found.get(type);
        if (places === undefined) continue;
        counts.calls++;
        if (places.has(place)) counts.found++;
        else missing.push(`${place}: ${type}`);
      }
    }
    process.stdout.write(
      `used by ${directory}: ${counts.packages} packages, ${counts.dependencies} dependencies, ${counts.interfaces} interfaces compiled; ${counts.calls} calls of their methods, ${counts.found} found\n`,
    );
    expect(build(directory, files)).toBe('');
    expect(missing).toEqual([]);
  });
});

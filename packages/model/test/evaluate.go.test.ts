import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { createMachine, evaluateFunction, functionObjectAt, type Outcome, type Package } from '@standin/model';
import { loadGrammar } from '@standin/syntax';
import { describeWithGo } from '../../../scripts/jest/go-toolchain.ts';
import { createMemoryProgram, packageAt } from './memory-program.ts';
import { createRandom } from './random-constants.ts';
import { randomFunctions } from './random-functions.ts';
import { showValue } from './show-value.ts';

const oracle = new URL('evaluate-oracle', import.meta.url).pathname;

const seed = Number(process.env['STANDIN_SEED'] ?? 20261122);

/** How many random functions; each is called four times. */
const count = Number(process.env['STANDIN_COUNT'] ?? 150);

function caseNames(text: string): readonly string[] {
  return [...text.matchAll(/^func (Case\w*)\(\)/gm)].map(([, name = '']) => name);
}

/** What real Go makes of each case, by name. */
function askGo(files: Readonly<Record<string, string>>, names: readonly string[]): ReadonlyMap<string, string> {
  const directory = mkdtempSync(join(tmpdir(), 'standin-evaluate-'));
  try {
    cpSync(join(oracle, 'main.go'), join(directory, 'main.go'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
    writeFileSync(join(directory, 'go.mod'), 'module example.com/m\n\ngo 1.24\n');
    const table = names.map((name) => `\t"${name}": ${name},\n`).join('');
    const list = names.map((name) => `\t"${name}",\n`).join('');
    writeFileSync(
      join(directory, 'table.go'),
      `package main\n\nvar cases = map[string]any{\n${table}}\n\nvar names = []string{\n${list}}\n`,
    );
    const { status, stdout, stderr } = spawnSync('go', ['run', '-p', '1', '.'], {
      cwd: directory,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, GOFLAGS: '', GOTOOLCHAIN: 'local', GOWORK: 'off' },
    });
    if (status !== 0) throw new Error(stderr);
    return new Map(stdout.split('\n').map((line) => [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)]));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function evaluateCase(owner: Package, name: string): Outcome {
  const site = owner.lookup(name);
  if (site === undefined) throw new Error(`${name} is not declared`);
  const declaration = functionObjectAt(site);
  return evaluateFunction(createMachine(declaration), { declaration, args: [] });
}

function show(outcome: Outcome): string {
  if (outcome.kind === 'returns') return `(${outcome.results.map((value) => showValue(value)).join(' ')})`;
  return outcome.kind === 'panics' ? 'panic' : `unknown: ${outcome.reason}`;
}

interface Verdict {
  readonly equal: number;
  /** How many of the equal ones panic. */
  readonly panics: number;
  readonly unknown: readonly string[];
  readonly wrong: readonly string[];
}

function judge(files: Readonly<Record<string, string>>): Verdict {
  const names = Object.values(files).flatMap((text) => caseNames(text));
  const expected = askGo(files, names);
  const owner = packageAt(createMemoryProgram({ files }));
  const results = names.map((name) => ({ name, ours: show(evaluateCase(owner, name)), theirs: expected.get(name) ?? 'missing' }));
  const unknown = results.filter(({ ours }) => ours.startsWith('unknown') || ours.includes('?'));
  const wrong = results.filter(({ name, ours, theirs }) => ours !== theirs && !unknown.some((result) => result.name === name));
  return {
    panics: results.filter(({ ours, theirs }) => ours === 'panic' && theirs === 'panic').length,
    equal: results.length - unknown.length - wrong.length,
    unknown: unknown.map(({ name, ours }) => `${name}: ${ours}`),
    wrong: wrong.map(({ name, ours, theirs }) => `${name}: ${ours} instead of ${theirs}`),
  };
}

describeWithGo('functions evaluated from source, judged by running them', () => {
  beforeAll(async () => {
    await loadGrammar();
  });

  test('what is written in people’s functions', () => {
    const { equal, unknown, wrong } = judge({ 'cases.go': readFileSync(join(oracle, 'cases.go'), 'utf8') });
    process.stdout.write(`evaluated cases: ${equal} equal, ${unknown.length} unknown, ${wrong.length} wrong\n`);
    expect({ wrong, unknown }).toEqual({ wrong: [], unknown: [] });
  });

  test('random functions', () => {
    const text = randomFunctions(createRandom(seed), count);
    const { equal, panics, unknown, wrong } = judge({ 'random.go': text });
    process.stdout.write(
      `evaluated random calls, seed ${seed}: ${equal} equal (${panics} panic), ${unknown.length} unknown, ${wrong.length} wrong\n`,
    );
    expect(wrong).toEqual([]);
    expect(equal).toBeGreaterThan(count * 2);
  });
});

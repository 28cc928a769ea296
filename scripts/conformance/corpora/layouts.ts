import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repository } from '../../repository.ts';
import { hashTexts, remember } from '../cache.ts';
import type { OracleRecord, Outcome } from '../call.ts';
import { describeDifference, describeOurs, hasMock, type Comparison } from '../comparison.ts';
import { runOurs } from '../generator.ts';
import type { CorpusReport } from '../report.ts';
import { runCommand } from '../run-command.ts';
import { runMockgen } from '../run-mockgen.ts';
import { goEnvironment, goRelease, mockgenVersion } from '../toolchain.ts';
import { copyTree, treeDirectory } from '../tree.ts';

/** What `layout.json` of a tree says: how it is laid out, and the calls that are made in it. */
interface Layout {
  readonly class: string;
  /** What every call needs in its environment; `ROOT` in a value stands for the tree's directory. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly calls: readonly LayoutCall[];
}

interface LayoutCall {
  /** The working directory below the tree; its root unless given. */
  readonly directory?: string;
  readonly arguments: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** The error that is right, for a call that mockgen refuses or answers with what is no Go. */
  readonly error?: string;
}

const fixtures = join(repository, 'packages', 'cli', 'test', 'conformance', 'fixtures', 'layouts');

function readLayout(name: string): Layout {
  return JSON.parse(readFileSync(join(fixtures, name, 'layout.json'), 'utf8')) as Layout;
}

function environmentOf(layout: Layout, call: LayoutCall, root: string): Readonly<Record<string, string>> {
  const variables = Object.entries({ ...layout.environment, ...call.environment });
  return Object.fromEntries(variables.map(([name, value]) => [name, value.replaceAll('ROOT', root)]));
}

function idOf(name: string, call: LayoutCall): string {
  return [`${name}/${call.directory ?? '.'}`, ...Object.values(call.environment ?? {}), ...call.arguments].join(' ');
}

function callsOf(name: string, root: string): (LayoutCall & { readonly id: string; readonly directory: string })[] {
  const layout = readLayout(name);
  return layout.calls.map((call) => ({
    ...call,
    id: idOf(name, call),
    directory: call.directory ?? '.',
    environment: environmentOf(layout, call, root),
  }));
}

/** What the real mockgen answers, a record a call. Ours runs afterwards in a fresh tree at the same place. */
async function recordLayout(name: string): Promise<readonly OracleRecord[]> {
  const files = readdirSync(join(fixtures, name), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files.flatMap((entry) => [entry.parentPath, entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')]);
  return remember(
    'layouts',
    hashTexts('layouts 3', mockgenVersion, await goRelease(), ...texts.map((text) => text.replaceAll(repository, ''))),
    async () => {
      const root = treeDirectory('layouts', name);
      await copyTree(join(fixtures, name), root);
      const records: OracleRecord[] = [];
      for (const call of callsOf(name, root)) {
        records.push(await runMockgen(call, root));
      }
      return records;
    },
  );
}

/** Where Go refuses mockgen's text and accepts ours, ours is right. */
async function judgeDifference(name: string, record: OracleRecord, ours: Outcome): Promise<Comparison> {
  const isRight = (await isAccepted(name, record, ours.text)) && !(await isAccepted(name, record, record.text));
  return isRight
    ? { id: record.id, verdict: 'vetted' }
    : { id: record.id, verdict: 'failed', detail: describeDifference({ record, ours, expectations: [] }) };
}

async function isAccepted(name: string, { destination, environment }: OracleRecord, text: string | undefined): Promise<boolean> {
  if (destination === undefined || text === undefined) {
    return false;
  }
  const root = treeDirectory('layouts', `${name}-vet`);
  await copyTree(join(fixtures, name), root);
  const path = join(root, destination);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  const result = await runCommand('go', ['vet', '.'], { directory: dirname(path), environment: { ...goEnvironment, ...environment } });
  return result.exitCode === 0;
}

/** mockgen's every answer counts here, `-debug_parser`'s too; where it refuses, the call says which error is right, or ours must be a mock. */
async function judgeLayout(name: string, record: OracleRecord, ours: Outcome): Promise<Comparison> {
  const { id } = record;
  const error = readLayout(name).calls.find((call) => idOf(name, call) === id)?.error;
  if (record.exitCode === 0) {
    const isSame = ours.exitCode === 0 && ours.text === record.text;
    return isSame ? { id, verdict: 'equal' } : judgeDifference(name, record, ours);
  }
  if (error !== undefined) {
    const isReported = ours.exitCode !== 0 && ours.messages.includes(`error ${error}:`);
    return isReported ? { id, verdict: 'diagnosed' } : { id, verdict: 'failed', detail: `expected ${error}; ${describeOurs(ours)}` };
  }
  return ours.exitCode === 0 && hasMock({ ...record, ...ours })
    ? { id, verdict: 'vetted' }
    : { id, verdict: 'failed', detail: describeOurs(ours) };
}

/** Whole trees: workspaces, vendor directories, replacements, nested modules, test packages, tags, every flag. */
export async function compareLayouts(only?: RegExp): Promise<CorpusReport> {
  const names = readdirSync(fixtures)
    .sort()
    .filter((name) => only?.test(name) ?? true);
  const comparisons: Comparison[] = [];
  for (const name of names) {
    const records = await recordLayout(name);
    const root = treeDirectory('layouts', name);
    await copyTree(join(fixtures, name), root);
    for (const [index, call] of callsOf(name, root).entries()) {
      const record = records[index];
      if (record !== undefined) {
        comparisons.push(await judgeLayout(name, record, await runOurs(call, root)));
      }
    }
  }
  return { corpus: 'layouts', comparisons, notes: [`${names.length} trees`] };
}

import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { repository } from '../../repository.ts';
import { hashTexts, recall, remember, store } from '../cache.ts';
import type { OracleRecord } from '../call.ts';
import { mapParallel } from '../map-parallel.ts';
import type { Oracle } from '../oracle.ts';
import { requireCommand } from '../run-command.ts';
import { runMockgen } from '../run-mockgen.ts';
import { goEnvironment, goRelease, gomockModule } from '../toolchain.ts';
import { treeDirectory } from '../tree.ts';
import { vetTexts } from '../vet-texts.ts';
import { standardCalls, standardCopyModule, type StandardPackage } from './standard-library-calls.ts';

/** What the corpus is called with this mockgen. */
export function corpusOf({ prefix }: Oracle): string {
  return `${prefix}standard-library`;
}

/** The packages of this machine's Go release that export an interface. */
export async function listStandardPackages(): Promise<readonly StandardPackage[]> {
  const directory = join(repository, 'scripts', 'conformance', 'oracle', 'interfaces');
  const program = readFileSync(join(directory, 'main.go'), 'utf8');
  return remember('standard-library', hashTexts('list', program, await goRelease()), async () => {
    const answer = await requireCommand('go', ['run', 'main.go'], { directory, environment: goEnvironment });
    return JSON.parse(answer) as readonly StandardPackage[];
  });
}

/** A module that holds copies of the packages' files, so that source mode finds a module above them that is not the standard library's own. */
export async function copyStandardPackages(root: string, packages: readonly StandardPackage[], oracle: Oracle): Promise<void> {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  const { mod, sum } = await gomockModule(standardCopyModule, oracle);
  writeFileSync(join(root, 'go.mod'), mod);
  writeFileSync(join(root, 'go.sum'), sum);
  for (const { importPath, directory } of packages) {
    mkdirSync(join(root, importPath), { recursive: true });
    readdirSync(directory)
      .filter((name) => name.endsWith('.go') && !name.endsWith('_test.go'))
      .forEach((name) => cpSync(join(directory, name), join(root, importPath, name)));
  }
}

/** A mock of a copied package, as a mock of the package that was copied: what Go can judge. */
export function namePackagesProperly(text: string): string {
  return text.replaceAll(`"${standardCopyModule}/`, '"');
}

/** Lets Go judge mocks; the result holds the ids that do not compile. */
async function findUncompilable(records: readonly OracleRecord[], oracle: Oracle): Promise<ReadonlySet<string>> {
  const texts = records.flatMap(({ id, text }) => (text === undefined ? [] : [{ id, text: namePackagesProperly(text) }]));
  const findings = await vetTexts(treeDirectory(corpusOf(oracle), 'oracle-vet'), texts, oracle);
  return new Set([...findings].filter(([, list]) => list.some(({ kind }) => kind !== 'analysis')).map(([id]) => id));
}

async function judgeRecords(records: readonly OracleRecord[], oracle: Oracle): Promise<OracleRecord[]> {
  const uncompilable = await findUncompilable(records, oracle);
  return records.map((record) => ({ ...record, compiles: record.text !== undefined && !uncompilable.has(record.id) }));
}

async function recordPackages(packages: readonly StandardPackage[], oracle: Oracle): Promise<OracleRecord[][]> {
  const root = treeDirectory(corpusOf(oracle), 'oracle');
  await copyStandardPackages(root, packages, oracle);
  const calls = packages.flatMap((entry) => standardCalls(entry, oracle).map((splittable) => ({ entry, ...splittable })));
  const whole = await judgeRecords(await mapParallel(calls, 2, ({ call }) => runMockgen(call, root, oracle)), oracle);
  const parts = calls.flatMap(({ parts: list }, index) => (whole[index]?.compiles ? [] : list));
  const single = await judgeRecords(await mapParallel(parts, 2, (call) => runMockgen(call, root, oracle)), oracle);
  const records = [...whole, ...single];
  return packages.map((entry) => {
    const ids = new Set(standardCalls(entry, oracle).flatMap(({ call, parts: list }) => [call.id, ...list.map(({ id }) => id)]));
    return records.filter(({ id }) => ids.has(id));
  });
}

/** The real mockgen's records for packages of the standard library; what this machine has recorded before is not run again. */
export async function recordStandardLibrary(packages: readonly StandardPackage[], oracle: Oracle): Promise<readonly OracleRecord[]> {
  const key = hashTexts('calls 1', await goRelease());
  const name = ({ importPath }: StandardPackage): string => `${key}-${importPath.replaceAll('/', '_')}`;
  const unknown = packages.filter((entry) => recall(corpusOf(oracle), name(entry)) === undefined);
  const recorded = unknown.length === 0 ? [] : await recordPackages(unknown, oracle);
  unknown.forEach((entry, index) => store(corpusOf(oracle), name(entry), recorded[index]));
  return packages.flatMap((entry) => (recall(corpusOf(oracle), name(entry)) ?? []) as OracleRecord[]);
}

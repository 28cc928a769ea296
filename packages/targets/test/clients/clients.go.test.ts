import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadGrammar } from '@standin/syntax';
import { copyTree, downloadModule, treeDirectory } from '../../../../scripts/conformance/tree.ts';
import { describeWithGo } from '../../../../scripts/jest/go-toolchain.ts';
import { completeModule } from './complete-module.ts';
import { judgeClients, type ClientVerdict } from './judge-clients.ts';
import { isLong, judgedModules } from './judged-modules.ts';

const input = (name: string): string => new URL(`input/${name}`, import.meta.url).pathname;

/** The counts, for the terminal. */
function formatVerdict(name: string, verdict: ClientVerdict): string {
  const { packages, right, through, wrong, missing, extra, unresolved, statements, constantStatements, partStatements } = verdict;
  const counts = [
    ...[`${packages} packages`, `${right} right`, `${through} by interfaces`, `${wrong.length} wrong`, `${missing.length} missing`],
    ...[`${extra.length} extra`, `${unresolved} unresolved`],
  ];
  const share = statements === 0 ? '' : `; ${constantStatements} of ${statements} statements constant, ${partStatements} in part`;
  return `clients of ${name}: ${counts.join(', ')}${share}\n`;
}

/** What all modules come to, by library. */
function formatTotals(verdicts: readonly ClientVerdict[]): string {
  const sum = (count: (verdict: ClientVerdict) => number): number => verdicts.reduce((total, verdict) => total + count(verdict), 0);
  const libraries = [...new Set(verdicts.flatMap(({ byLibrary }) => [...byLibrary.keys()]))];
  const shares = libraries.map((library) => {
    const modules = verdicts.filter(({ byLibrary }) => byLibrary.has(library)).length;
    return `${library} ${sum(({ byLibrary }) => byLibrary.get(library) ?? 0)} in ${modules}`;
  });
  const counts = [
    ...[
      `${sum(({ right }) => right)} right`,
      `${sum(({ through }) => through)} by interfaces`,
      `${sum(({ wrong }) => wrong.length)} wrong`,
    ],
    ...[`${sum(({ missing }) => missing.length)} missing`, `${sum(({ unresolved }) => unresolved)} unresolved`],
  ];
  return `clients of ${verdicts.length} modules: ${counts.join(', ')} (${shares.join(', ')})\n`;
}

/** Nothing may be wrong, and of what go/types finds 99 of 100 must be found. */
function check(name: string, verdict: ClientVerdict): void {
  process.stdout.write(formatVerdict(name, verdict));
  for (const missing of verdict.missing) process.stdout.write(`  missing: ${missing}\n`);
  expect(verdict.right).toBeGreaterThan(0);
  expect(verdict.wrong).toEqual([]);
  expect(verdict.extra).toEqual([]);
  const found = verdict.right / Math.max(1, verdict.right + verdict.missing.length);
  expect({ found: found >= 0.99, missing: found >= 0.99 ? [] : verdict.missing }).toEqual({ found: true, missing: [] });
}

describeWithGo('clients beside go/types', () => {
  const verdicts: ClientVerdict[] = [];

  beforeAll(async () => loadGrammar());
  afterAll(() => void process.stdout.write(formatTotals(verdicts)));

  test('adversarial', async () => {
    const verdict = await judgeClients(input('adversarial'), ['.']);
    expect(verdict.right).toBeGreaterThanOrEqual(38);
    check('adversarial', verdict);
  });

  test('a service on MySQL, Redis and Kafka', async () => {
    check('service', await judgeClients(input('service'), ['.']));
  });

  for (const { path, version, patterns, isHeavy } of judgedModules) {
    const name = `${path} ${version}`;
    const define = isHeavy && !isLong ? test.skip : test;
    define(
      name,
      async () => {
        const directory = treeDirectory('clients', path.replaceAll('/', '-'));
        await copyTree(await downloadModule(path, version), directory);
        await completeModule(directory, patterns);
        const verdict = await judgeClients(directory, patterns);
        verdicts.push(verdict);
        check(name, verdict);
      },
      600_000,
    );
  }
});

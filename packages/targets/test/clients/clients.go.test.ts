import { beforeAll, expect, test } from '@jest/globals';
import { loadGrammar } from '@standin/syntax';
import { copyTree, downloadModule, treeDirectory } from '../../../../scripts/conformance/tree.ts';
import { describeWithGo } from '../../../../scripts/jest/go-toolchain.ts';
import { judgeClients, type ClientVerdict } from './judge-clients.ts';
import { isLong, judgedModules } from './judged-modules.ts';

const input = (name: string): string => new URL(`input/${name}`, import.meta.url).pathname;

/** The counts, for the terminal. */
function formatVerdict(name: string, verdict: ClientVerdict): string {
  const { right, through, wrong, missing, extra, unresolved, statements, constantStatements, partStatements } = verdict;
  const share = statements === 0 ? '' : `; ${constantStatements} of ${statements} statements constant, ${partStatements} in part`;
  return `clients of ${name}: ${right} right, ${through} by interfaces, ${wrong.length} wrong, ${missing.length} missing, ${extra.length} extra, ${unresolved} unresolved${share}\n`;
}

/** Nothing may be wrong, and of what go/types finds 99 of 100 must be found. */
function check(name: string, verdict: ClientVerdict): void {
  process.stdout.write(formatVerdict(name, verdict));
  expect(verdict.wrong).toEqual([]);
  expect(verdict.extra).toEqual([]);
  const found = verdict.right / Math.max(1, verdict.right + verdict.missing.length);
  expect({ found: found >= 0.99, missing: found >= 0.99 ? [] : verdict.missing }).toEqual({ found: true, missing: [] });
}

describeWithGo('clients beside go/types', () => {
  beforeAll(async () => loadGrammar());

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
        check(name, await judgeClients(directory, patterns));
      },
      600_000,
    );
  }
});

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Program } from '../conformance/load-program.ts';
import { requireCommand, runCommand } from '../conformance/run-command.ts';
import { goEnvironment } from '../conformance/toolchain.ts';
import { copyTree, downloadModule, treeDirectory } from '../conformance/tree.ts';
import type { Judgement } from './judgement.ts';
import { counterfeiter } from './peers.ts';

/**
 * Moves counterfeiter's own module to stubs by `gen init --adopt` and `gen run`, changes its own tests of what it writes as docs/migrate.md says, and runs them under the race
 * detector. What is left of its functions and shims stays as it is.
 */
export async function judgeCounterfeiter(program: Program): Promise<Judgement> {
  const root = treeDirectory('stubs', 'counterfeiter');
  await copyTree(await downloadModule(counterfeiter.path, counterfeiter.version), root);
  const options = { directory: root, environment: { ...goEnvironment, GOFLAGS: '-mod=mod' } };
  await requireCommand('git', ['init', '--quiet'], options);
  const adopted = await program('gen', ['init', '--adopt', '--yes'], options);
  const run = await program('gen', ['run'], options);
  const [, found = '', carried = ''] = /counterfeiter: (\d+) lines or entries .* (\d+) carried over/.exec(adopted.stderr) ?? [];
  const changed = changeTest(root);
  const vet = await runCommand('go', ['vet', './fixtures/...'], options);
  const test = await runCommand('go', ['test', '-race', '-run', 'TestFakes', '.'], options);
  const written = /(\d+) written, .* 0 failed/.exec(run.stderr)?.[1];
  return {
    summary: `counterfeiter ${counterfeiter.version}: ${carried} of ${found} calls carried over, ${written ?? 'not all'} stubs written, its own tests pass with ${changed} lines changed`,
    faults: [
      ...(written === undefined ? [run.stderr] : []),
      ...[vet, test].flatMap(({ exitCode, stdout, stderr }) => (exitCode === 0 ? [] : [stdout + stderr])),
    ],
  };
}

/** Changes what docs/migrate.md says has to be changed; gives the number of lines. */
function changeTest(root: string): number {
  const file = join(root, 'generated_fakes_test.go');
  const fieldsOf = readRecords(join(root, 'fixtures', 'fixturesfakes'));
  let fake = '';
  let count = 0;
  const lines = readFileSync(file, 'utf8').split('\n');
  const after = lines.map((line) => {
    fake = /var fake \*fixturesfakes\.(\w+)/.exec(line)?.[1] ?? fake;
    const changed = line
      .replace(/fake\.(\w+)Stub\b/, 'fake.$1Func')
      .replace(/fake\.(\w+)ArgsForCall\((\d+)\)/, (_, method: string, index: string) =>
        (fieldsOf.get(`${fake}${method}`) ?? []).map((field) => `fake.${method}Calls()[${index}].${field}`).join(', '),
      );
    count += changed === line ? 0 : 1;
    return changed;
  });
  writeFileSync(file, after.join('\n'));
  return count;
}

/** The fields of the records of calls, by stub and method. */
function readRecords(directory: string): ReadonlyMap<string, readonly string[]> {
  const records = new Map<string, readonly string[]>();
  for (const name of readdirSync(directory)) {
    const text = readFileSync(join(directory, name), 'utf8');
    for (const [, method = '', body = ''] of text.matchAll(/^type (\w+)Call struct \{\n([^}]*)\}/gm))
      records.set(
        method,
        [...body.matchAll(/^\t(\w+)/gm)].map(([, field = '']) => field),
      );
  }
  return records;
}

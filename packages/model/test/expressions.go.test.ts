import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { typeFunction } from '@standin/model';
import { loadGrammar } from '@standin/syntax';
import { describeWithGo } from '../../../scripts/jest/go-toolchain.ts';
import { repository } from '../../../scripts/repository.ts';
import { formatTallies, judgeExpressions } from './judge-expressions.ts';

/** `STANDIN_MODULES=<directory>:<directory>` judges all packages of those modules, instead of some of the standard library; `std` is all of that. */
const wanted = process.env['STANDIN_MODULES']?.split(':');
const shown = Number(process.env['STANDIN_SHOW'] ?? 0);
const some = ['database/sql', 'go/types', 'net/http', 'reflect', 'slices', 'testing'];

const questions = wanted?.map((directory) => ({
  directory: directory === 'std' ? repository : directory,
  patterns: [directory === 'std' ? 'std' : './...'],
})) ?? [
  { directory: repository, patterns: some },
  { directory: join(import.meta.dirname, 'clients'), patterns: ['./...'] },
];

/** All of the standard library takes a minute and more. */
const limit = 3_600_000;

describeWithGo('expressions, judged by go/types', () => {
  beforeAll(() => loadGrammar());

  test.each(questions)(
    'all in the functions of $patterns in $directory',
    async (question) => {
      const verdict = await judgeExpressions(question, ({ site }, visitor) => typeFunction(site, visitor));
      process.stdout.write(`${question.patterns.join(' ')}: ${formatTallies(verdict)}\n`);
      process.stdout.write([...verdict.unresolved.slice(0, shown), ''].join('\n'));
      expect(verdict.wrong.slice(0, 20)).toEqual([]);
      const tallies = [...verdict.tallies.values()];
      const [right, unresolved] = [
        tallies.reduce((sum, tally) => sum + tally.right, 0),
        tallies.reduce((sum, tally) => sum + tally.unresolved, 0),
      ];
      expect(unresolved / (right + unresolved)).toBeLessThan(0.001);
    },
    limit,
  );
});

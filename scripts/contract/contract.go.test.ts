import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { describeWithGo } from '../jest/go-toolchain.ts';
import { describeWithServices } from '../jest/services.ts';
import { repository } from '../repository.ts';
import { layOver } from './lay-over.ts';
import { readMutants } from './mutant.ts';
import { selectMutants } from './select-mutants.ts';

const twentyMinutes = 1_200_000;

describeWithGo('the fakes', () => {
  describeWithServices('beside real servers', ['mariadb', 'redis', 'kafka'], () => {
    it(
      'do what the servers do, and their tests find faults',
      () => {
        const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/contract/main.ts'], {
          cwd: repository,
          encoding: 'utf8',
          env: { ...process.env, NODE_OPTIONS: '' },
        });
        process.stdout.write(stdout);
        if (status !== 0) throw new Error(`exit status ${status}\n${stderr}`);
        expect(stdout).toMatch(/^mutants: [1-9]/m);
      },
      twentyMinutes,
    );
  });
});

describe('the mutants', () => {
  it.each(readMutants().map((mutant) => [mutant.name, mutant] as const))('%s says what is wrong, and applies', async (_, mutant) => {
    expect(mutant.fault).toMatch(/^[A-Z][^]*\.$/);
    expect(mutant.files).not.toEqual([]);
    await expect(layOver(mutant, (overlay) => Promise.resolve(overlay))).resolves.toContain('overlay.json');
  });

  it('are chosen for the short form one a package', () => {
    const mutants = ['engine/query/join.go', 'engine/query/sort.go', 'engine/value/text.go', 'pipe/pipe.go', 'engine/query.go'].map(
      (file) => ({
        name: file,
        fault: 'A fault.',
        patch: `/${file}.patch`,
        files: [file],
      }),
    );
    expect(selectMutants(mutants).map(({ name }) => name)).toEqual([
      'engine/query/join.go',
      'engine/value/text.go',
      'pipe/pipe.go',
      'engine/query.go',
    ]);
  });
});

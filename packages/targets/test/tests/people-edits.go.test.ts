import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { editTests } from './edit-tests.ts';

/** `go vet` of packages in a module of their own; what it says. */
function vet(packages: readonly Readonly<Record<string, string>>[]): string {
  const directory = mkdtempSync(join(tmpdir(), 'standin-edits-'));
  try {
    writeFileSync(join(directory, 'go.mod'), 'module example.com/edits\n\ngo 1.24\n');
    for (const [index, files] of packages.entries()) {
      mkdirSync(join(directory, `p${index}`));
      for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, `p${index}`, name), text);
    }
    const { status, stderr } = spawnSync('go', ['vet', './...'], { cwd: directory, encoding: 'utf8' });
    return status === 0 ? '' : stderr;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

describe('test files that people edit', () => {
  test('keep what people wrote when tests are generated again, and compile', () => {
    const seed = Number(process.env['STANDIN_SEED'] ?? Date.now() % 1_000_000);
    const { problems, packages, ...counts } = editTests({ seed, rounds: Number(process.env['STANDIN_EDITS'] ?? 60), compiled: 12 });
    process.stdout.write(`seed ${seed}: ${JSON.stringify(counts)}, ${packages.length} compiled\n`);
    expect([...new Set(problems)].slice(0, 10)).toEqual([]);
    expect(packages.length).toBe(12);
    expect(execFileSync('go', ['version'], { encoding: 'utf8' })).toContain('go');
    expect(vet(packages)).toBe('');
  }, 120_000);
});

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What gofmt says of texts by index: a line for each that it would print otherwise or does not parse. */
export function judgeOutputs(texts: ReadonlyMap<number, string>): ReadonlyMap<number, string> {
  const complaints = new Map<number, string>();
  if (texts.size === 0) return complaints;
  const directory = mkdtempSync(join(tmpdir(), 'standin-fuzz-'));
  try {
    mkdirSync(join(directory, 'outputs'));
    for (const [index, text] of texts) writeFileSync(join(directory, 'outputs', `${index}.go`), text);
    const { stdout, stderr, error } = spawnSync('gofmt', ['-l', 'outputs'], { cwd: directory, encoding: 'utf8', maxBuffer: 1 << 28 });
    if (error) throw error;
    for (const line of `${stdout}${stderr}`.split('\n')) {
      const [, index] = /^outputs[/\\](\d+)\.go/.exec(line) ?? [];
      if (index !== undefined && !complaints.has(Number(index))) complaints.set(Number(index), `gofmt: ${line}`);
    }
    return complaints;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

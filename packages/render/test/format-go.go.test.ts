import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { formatGo } from '@standin/render';
import { sample } from '../../../scripts/conformance/sample.ts';
import { describeWithGo } from '../../../scripts/jest/go-toolchain.ts';

const seed = 20260103;

function goFiles(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return entry.name === 'testdata' ? [] : goFiles(join(directory, entry.name));
    return entry.name.endsWith('.go') ? [join(directory, entry.name)] : [];
  });
}

/** Takes indentation and alignment out of a text, so that there is something to format. */
function flatten(text: string): string {
  return text.replaceAll(/^[ \t]+/gm, '').replaceAll(/ {2,}/g, ' ');
}

describeWithGo('formatGo, judged by gofmt', () => {
  let directory = '';
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'standin-gofmt-'));
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  test('a sample of the standard library, as it is and flattened', () => {
    const root = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim();
    const texts = sample(goFiles(join(root, 'src')), 150, seed)
      .map((path) => readFileSync(path, 'utf8'))
      .filter((text) => text.length < 60_000)
      .flatMap((text) => [text, flatten(text)]);
    mkdirSync(join(directory, 'sample'));
    texts.forEach((text, index) => writeFileSync(join(directory, 'sample', `${index}.go`), text));
    const judge = spawnSync('gofmt', ['-w', join(directory, 'sample')], { encoding: 'utf8' });
    expect(judge.status).toBe(0);
    let characters = 0;
    let changed = 0;
    const different = texts.filter((text, index) => {
      const expected = readFileSync(join(directory, 'sample', `${index}.go`), 'utf8');
      characters += text.length;
      if (expected !== text) changed++;
      const result = formatGo(text);
      return result.kind !== 'formatted' || result.text !== expected;
    });
    process.stdout.write(
      `gofmt, seed ${seed}: ${texts.length} texts of ${characters} characters, ${changed} that gofmt changes, ${different.length} differ\n`,
    );
    expect(different).toEqual([]);
    expect(changed).toBeGreaterThan(texts.length / 3);
  });
});

test('goes on beyond the budget of one instance, and after a text that is rejected', () => {
  const line = 'var  x  =  map[string]int{"a":1}\n';
  const text = `package a\n\n${line.repeat(30_000)}`;
  const expected = `package a\n\n${'var x = map[string]int{"a": 1}\n'.repeat(30_000)}`;
  for (let round = 0; round < 6; round++) {
    const result = formatGo(text);
    expect(result.kind === 'formatted' && result.text === expected).toBe(true);
    if (round % 2 === 0) expect(formatGo('package').kind).toBe('rejected');
  }
});

test.each([
  ['package a\n\nfunc f( {\n', /^3:9: /],
  ['package a\n\ntype A interface { M( }\n', /^3:23: /],
  ['package a\n\nnot Go\n', /^3:1: expected declaration/],
])('%j is rejected with its place', (text, message) => {
  const result = formatGo(text);
  expect(result.kind).toBe('rejected');
  expect(result.kind === 'rejected' && result.message).toMatch(message);
});

test('CRLF becomes LF, as gofmt does it; letters beyond ASCII stay', () => {
  expect(formatGo('package a\r\n\r\nvar  δx = "世界😀"\r\n')).toEqual({ kind: 'formatted', text: 'package a\n\nvar δx = "世界😀"\n' });
});

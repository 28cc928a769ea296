import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { createIo } from './create-io.ts';
import { run } from '@standin/cli';

const directory = mkdtempSync(join(tmpdir(), 'standin-run-'));
afterEach(() => rmSync(directory, { recursive: true, force: true }));

test('Ctrl-C ends gen run between two mocks, with what was done and status 130', async () => {
  writeFileSync(join(directory, 'go.mod'), 'module example.com/m\n');
  const directives = ['a', 'b', 'c'].map((name) => `//go:generate mockgen -source=$GOFILE -destination=${name}_mock.go -package=m\n`);
  writeFileSync(join(directory, 'm.go'), `package m\n\n${directives.join('')}\ntype I interface{ M() }\n`);
  let interrupt = (): void => undefined;
  const printed = { stdout: '', stderr: '' };
  const io = createIo({ directory, printed, isTerminal: true, variables: { NO_COLOR: '1' } });
  const status = await run(['run'], {
    ...io,
    // The status line is drawn while the first mock is made.
    stderr: {
      write(text) {
        printed.stderr += text;
        interrupt();
      },
    },
    onInterrupt(listener) {
      interrupt = () => listener(130);
      return () => (interrupt = () => undefined);
    },
  });
  expect(status).toBe(130);
  expect(printed.stderr).toMatch(/a_mock\.go\ninterrupted with 2 to go; 1 written, 0 unchanged, 0 failed in [\d.]+ m?s\n$/);
});

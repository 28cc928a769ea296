import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Program } from '../conformance/load-program.ts';
import { goEnvironment } from '../conformance/toolchain.ts';
import type { MakeStubs } from './stub-maker.ts';

/** Makes stubs as the program does: `words` name a file by -out, in a word of its own. */
export function makeByProgram(program: Program): MakeStubs {
  return async (words, directory) => {
    const out = join(directory, words[words.indexOf('-out') + 1] ?? '');
    rmSync(out, { force: true });
    const { exitCode, stderr } = await program('gen', ['stub', ...words], { directory, environment: goEnvironment });
    const codes = [...stderr.matchAll(/error (GEN\d+)/g)].map(([, code = '']) => code);
    return { codes, ...(exitCode === 0 && { text: readFileSync(out, 'utf8') }) };
  };
}

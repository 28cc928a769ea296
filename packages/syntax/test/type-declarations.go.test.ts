import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from '@jest/globals';
import { loadGrammar, outlineFile, parseTypeDeclaration, type OutlineEntry } from '@standin/syntax';
import { listLibraryFiles } from '../../../scripts/fuzz/library-files.ts';
import { createRandom } from '../../../scripts/fuzz/random.ts';
import { editGoText } from '../../../scripts/jest/edit-go-text.ts';
import { describeWithGo } from '../../../scripts/jest/go-toolchain.ts';
import { diagnoseTypeDeclaration } from '../src/convert/diagnose-type-declaration.ts';

const seed = Number(process.env['STANDIN_SEED'] ?? 20261122);

function typesOf(text: string): readonly OutlineEntry[] {
  return outlineFile(text).entries.filter(({ declaration }) => declaration.keyword === 'type');
}

/** Some types hold the whole file behind them, where an edit opens a bracket. */
const longest = 20_000;

describeWithGo('the parser of type declarations and the grammar', () => {
  beforeAll(() => loadGrammar());

  test('give the same trees', () => {
    let compared = 0;
    for (const file of listLibraryFiles().all) {
      const text = readFileSync(file, 'utf8');
      for (const entry of typesOf(text)) {
        compared += 1;
        expect(parseTypeDeclaration(text, entry)).toEqual(diagnoseTypeDeclaration(text, entry));
      }
    }
    console.log(`types: ${compared} equal`);
  });

  test('find the same mistakes in files that were edited at random', () => {
    const random = createRandom(seed, 0);
    const { withInterfaces } = listLibraryFiles();
    let [sound, broken] = [0, 0];
    for (let round = 0; round < 1000; round++) {
      const file = withInterfaces[random.below(withInterfaces.length)] ?? '';
      const text = editGoText(random, editGoText(random, readFileSync(file, 'utf8')));
      for (const entry of typesOf(text).filter(({ start, end }) => end - start < longest)) {
        const expected = diagnoseTypeDeclaration(text, entry);
        expect({ file, seed, ...parseTypeDeclaration(text, entry) }).toEqual({ file, seed, ...expected });
        if (expected.problems.length === 0) sound += 1;
        else broken += 1;
      }
    }
    console.log(`types in edited files, seed ${seed}: ${sound} sound, ${broken} broken`);
  });
});

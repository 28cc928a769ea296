import { compilePathGlob } from '../patterns/compile-path-glob.ts';
import type { YamlValue } from '../yaml/yaml-value.ts';
import type { PlacedText } from '../yaml/placed-text.ts';
import { report, type FileContext } from './file-context.ts';
import { readTexts } from './read-texts.ts';

const purpose = { key: 'keep', expected: 'a list of paths or globs', example: "['mocks/legacy/**', 'store/mock_by_hand.go']" };

/** The value of `keep`: globs over paths from the directory of the file. One that is malformed, absolute or leads out of the directory is reported and left out. */
export function readKeep(context: FileContext, value: YamlValue): readonly PlacedText[] {
  return readTexts(context, value, purpose).flatMap(({ text, offset }) => {
    if (compilePathGlob(text) !== undefined) return [Object.freeze({ text, place: context.locate(offset) })];
    const hint = 'write a path from the directory of gen.yaml, with / between names: mocks/legacy/**';
    report(context, { code: 'GEN403', message: `keep has a path that is none: ${text}`, offset, hint });
    return [];
  });
}

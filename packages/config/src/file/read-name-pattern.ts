import { classifyPattern } from '../patterns/classify-pattern.ts';
import { compilePattern } from '../patterns/compile-pattern.ts';
import type { NamePattern } from '../patterns/name-pattern.ts';
import type { YamlValue } from '../yaml/yaml-value.ts';
import { report, type FileContext } from './file-context.ts';
import { readTexts } from './read-texts.ts';

/** A pattern over names that stands at `offset`; a malformed one is reported. */
export function readNamePattern(context: FileContext, text: string, offset: number): NamePattern | undefined {
  const compiled = compilePattern(text);
  if (compiled.kind === 'bad') {
    report(context, {
      code: 'GEN405',
      message: `bad pattern ${JSON.stringify(text)}: ${compiled.reason}`,
      offset,
      hint: 'write a name, a glob such as "*Store", or "regex:^Store"',
    });
    return undefined;
  }
  return Object.freeze({ kind: classifyPattern(text), text, place: context.locate(offset) });
}

/** The patterns of the list under `key`; what is not one is reported and left out. */
export function readNamePatterns(context: FileContext, key: string, value: YamlValue): readonly NamePattern[] {
  const texts = readTexts(context, value, {
    key,
    expected: 'a list of names, globs or regular expressions',
    example: '["*Internal", "regex:^x"]',
  });
  return texts.map(({ text, offset }) => readNamePattern(context, text, offset)).filter((pattern) => pattern !== undefined);
}

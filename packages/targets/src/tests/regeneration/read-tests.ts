import { outlineFile } from '@standin/syntax';
import type { GeneratedTest } from '../generated-test.ts';
import { kindOfTest } from '../names/test-kind.ts';
import { isTestDirective, parseDirective, type TestDirective } from './directive.ts';

/** A function of a test file, and what stands above it. Offsets are UTF-16 indexes into the file; `start` is that of `func`. */
export interface ExistingTest {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The line of the record, without its line end; absent where a person wrote the test. */
  readonly record?: {
    readonly start: number;
    readonly end: number;
    /** Absent where it has a form that is not known. */
    readonly directive?: TestDirective;
  };
}

/** The functions of a Go file that are no methods. */
export function readTests(text: string): readonly ExistingTest[] {
  const functions = outlineFile(text).entries.filter(
    ({ declaration, receiverOffset }) => declaration.keyword === 'func' && receiverOffset === undefined,
  );
  return functions.map(({ declaration: { start, end }, names: [name = ''] }) => {
    const record = readRecord(text, start);
    return { name, start, end, ...(record && { record }) };
  });
}

/** The test that stands for a generated one already: by its record, whatever it is called by now, else by its name. A fuzz test never stands for a table test of the same function. */
export function findTest(existing: readonly ExistingTest[], { name, subject }: GeneratedTest): ExistingTest | undefined {
  const kind = kindOfTest(name);
  const recorded = existing.find((test) => test.record?.directive?.subject === subject && kindOfTest(test.name) === kind);
  return recorded ?? existing.find((test) => test.name === name);
}

/** The record among the comment lines directly above an index. */
function readRecord(text: string, below: number): ExistingTest['record'] {
  let end = text.lastIndexOf('\n', below - 1);
  while (end > 0) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, end).trimEnd();
    if (!line.startsWith('//')) return undefined;
    const directive = parseDirective(line);
    if (isTestDirective(line)) return { start, end: start + line.length, ...(directive && { directive }) };
    end = start - 1;
  }
  return undefined;
}

import { knownArchitectures, knownOperatingSystems } from '@standin/modules';

/** Which of a source file's test files is meant: the usual one, or the one of the other package. */
export type TestFileKind = 'usual' | 'internal' | 'external';

/** The test file of a source file: `store_test.go`, `store_internal_test.go`, or, by its number, `store_internal2_test.go`. What a name says of platforms (`store_linux.go`) stays at its end, so that it counts. */
export function testFileName(sourceName: string, kind: TestFileKind, number = 1): string {
  const stem = sourceName.replace(/\.go$/, '');
  if (kind === 'usual') return `${stem}_test.go`;
  const elements = stem.split('_');
  const isPlatform = (element: string | undefined): boolean =>
    element !== undefined && (knownOperatingSystems.has(element) || knownArchitectures.has(element));
  let count = 0;
  while (count < 2 && elements.length - count > 1 && isPlatform(elements.at(-1 - count))) count++;
  const platforms = count === 0 ? [] : elements.slice(-count);
  return `${[...elements.slice(0, elements.length - count), `${kind}${number === 1 ? '' : number}`, ...platforms].join('_')}_test.go`;
}

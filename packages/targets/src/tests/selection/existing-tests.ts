import type { Package, SourceFile } from '@standin/model';
import type { Subject } from './subject.ts';
import { readTable } from '../regeneration/read-table.ts';
import { nameTest } from '../names/name-test.ts';

/** The test files of a package's directory, and what they test. */
export interface ExistingTests {
  /** Test files of the package itself and of its external test package, by base name. */
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Whether a person has tested a subject, by the name of a test. */
  isTested(subject: Subject): boolean;
  /** The test that gen made for a subject, by the subject's name. */
  readonly generated: ReadonlyMap<string, GeneratedPlace>;
  /** The type of a column in the table of such a test. */
  columnType(subject: string, column: string): string | undefined;
}

/** A test in its file. */
interface GeneratedPlace {
  readonly name: string;
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** A test and the subject that the line above it names, where gen made it. */
interface FoundTest extends GeneratedPlace {
  readonly subject: string | undefined;
}

/** The line above a test that gen made. */
const directive = /^\/\/gen:tests[ \t]+(\S+)/m;

/** A test's name so that `TestServiceTransfer`, `TestService_Transfer` and `Test_service_transfer` are one. */
function foldName(name: string): string {
  return name
    .replace(/^(?:Fuzz|Example)/, 'Test')
    .replaceAll('_', '')
    .toLowerCase();
}

function findTests(file: SourceFile): readonly FoundTest[] {
  file.dependOnText();
  const functions = file
    .functions()
    .filter(({ names: [name = ''], receiverOffset }) => receiverOffset === undefined && /^(?:Test|Fuzz|Example)/.test(name));
  return functions.map(({ names: [name = ''], declaration: { start, end } }) => {
    const subject = directive.exec(documentationAbove(file.text, start))?.[1];
    return { name, subject, file, start, end };
  });
}

/** The comment lines that end directly above an index. */
function documentationAbove(text: string, end: number): string {
  return /(?:^[ \t]*\/\/.*\r?\n)*(?![\s\S])/m.exec(text.slice(Math.max(end - 2000, 0), end))?.[0] ?? '';
}

/** Looks through the test files beside a package. Fuzz tests and examples of a subject count as its tests, too. */
export function readExistingTests(proper: Package): ExistingTests {
  const { program, location } = proper;
  const { path } = program.workspace.tree;
  const own = program.packageAt(location, 'withTests').files();
  const tests = [...own, ...program.packageAt(location, 'externalTest').files()].filter((file) => file.path.endsWith('_test.go'));
  const found = tests.flatMap(findTests);
  const ofPeople = new Set(found.filter(({ subject }) => subject === undefined).map(({ name }) => foldName(name)));
  const generated = new Map(found.flatMap((test) => (test.subject === undefined ? [] : [[test.subject, test] as const])));
  return Object.freeze({
    files: new Map(tests.map((file) => [path.basename(file.path), file])),
    generated,
    columnType(subject: string, column: string) {
      const { file, start = 0, end = 0 } = generated.get(subject) ?? {};
      return file && readTable(file.text, start, end)?.columns.find(({ name }) => name === column)?.type;
    },
    isTested: (subject: Subject) => ofPeople.has(foldName(nameTest(subject))),
  });
}

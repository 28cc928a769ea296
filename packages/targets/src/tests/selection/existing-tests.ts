import type { Package, SourceFile } from '@standin/model';
import type { Subject } from './subject.ts';
import { readTable } from '../regeneration/read-table.ts';
import { nameTest } from '../names/name-test.ts';
import { kindOfTest, type TestKind } from '../names/test-kind.ts';

/** The test files of a package's directory, and what they test. */
export interface ExistingTests {
  /** Test files of the package itself and of its external test package, by base name. */
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Whether a person has tested a subject, by the name of a test: for a fuzz test only another one counts, for a table test examples and fuzz tests do, too. */
  isTested(subject: Subject, kind: TestKind): boolean;
  /** The name of the test that gen made for a subject. */
  nameOfGenerated(subject: Subject, kind: TestKind): string | undefined;
  /** Whether that test stands in the package itself, and not in its external test package. */
  isGeneratedInside(subject: Subject, kind: TestKind): boolean;
  /** The type of a column in the table of such a test. */
  columnType(subject: Subject, column: string): string | undefined;
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

/** What a test's name says of its subject, so that `TestServiceTransfer`, `TestService_Transfer` and `Test_service_transfer` are one. */
function foldName(name: string): string {
  return name
    .replace(/^(?:Test|Fuzz|Example)/, '')
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

function keyOf(subject = '', kind: TestKind): string {
  return `${kind} ${subject}`;
}

/** Looks through the test files beside a package. */
export function readExistingTests(proper: Package): ExistingTests {
  const { program, location } = proper;
  const { path } = program.workspace.tree;
  const own = program.packageAt(location, 'withTests').files();
  const tests = [...own, ...program.packageAt(location, 'externalTest').files()].filter((file) => file.path.endsWith('_test.go'));
  const found = tests.flatMap(findTests);
  const ofPeople = found.filter(({ subject }) => subject === undefined).map(({ name }) => name);
  const tested: Readonly<Record<TestKind, ReadonlySet<string>>> = {
    table: new Set(ofPeople.map(foldName)),
    fuzz: new Set(ofPeople.filter((name) => kindOfTest(name) === 'fuzz').map(foldName)),
  };
  const generated = new Map(
    found.filter(({ subject }) => subject !== undefined).map((test) => [keyOf(test.subject, kindOfTest(test.name)), test]),
  );
  return Object.freeze({
    files: new Map(tests.map((file) => [path.basename(file.path), file])),
    isTested: (subject: Subject, kind: TestKind) => tested[kind].has(foldName(nameTest(subject, kind))),
    nameOfGenerated: ({ name }: Subject, kind: TestKind) => generated.get(keyOf(name, kind))?.name,
    isGeneratedInside: ({ name }: Subject, kind: TestKind) => generated.get(keyOf(name, kind))?.file.package.variant === 'withTests',
    columnType({ name: subject }: Subject, column: string) {
      const { file, start = 0, end = 0 } = generated.get(keyOf(subject, 'table')) ?? {};
      return file && readTable(file.text, start, end)?.columns.find(({ name }) => name === column)?.type;
    },
  });
}

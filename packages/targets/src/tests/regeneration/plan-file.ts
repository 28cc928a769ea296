import { invariant, type Diagnostic } from '@standin/diagnostics';
import { applyEdits, followEdits, nameImports, type TextEdit } from '@standin/render';
import type { GeneratedTest } from '../generated-test.ts';
import { formatDirective } from './directive.ts';
import { findFault } from '../../find-fault.ts';
import { isBlank } from './is-blank.ts';
import { prepareTest, type PreparedTest } from './prepare-test.ts';
import { findTest, readTests } from './read-tests.ts';
import type { TestChange, TestEdits } from './test-edits.ts';
import type { TestFile } from './test-pair.ts';
import { updateTest } from './update-test.ts';

/** A test file that changes; `before` is absent where it is new. */
export interface PlannedFile {
  /** Absolute. */
  readonly file: string;
  readonly before?: string;
  readonly after: string;
}

/** What becomes of a test. */
export interface PlannedTest {
  readonly name: string;
  readonly subject: string;
  /** Absolute. */
  readonly file: string;
  readonly change: TestChange;
}

/** A file and the tests that are to stand in it. */
export interface FileTests {
  readonly path: string;
  /** Absent where it is to be made; one without anything in it gets `head`, too. */
  readonly file: TestFile | undefined;
  readonly head: string;
  /** Names that no new import may bind. */
  readonly avoided: Pick<ReadonlySet<string>, 'has'>;
  readonly tests: readonly GeneratedTest[];
}

/** What becomes of a file. */
export interface FilePlan {
  /** Absent where it stays as it is. */
  readonly file?: PlannedFile;
  readonly tests: readonly PlannedTest[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Plans how tests get into a file, with its imports. Every byte that gen did not write stays. */
export function planFile({ path, file, head, avoided, tests }: FileTests, packageName: (path: string) => string): FilePlan {
  const text = file === undefined || isBlank(file) ? head : file.text;
  const { names, missing } = nameImports(
    text,
    tests.flatMap(({ imports }) => imports),
    { packageName, avoided },
  );
  const existing = readTests(text);
  const results = tests.map((test): PlannedTest & TestEdits => {
    const prepared = prepareTest(test, findOtherNames(test, names, packageName));
    const there = findTest(existing, test);
    const result = there === undefined ? appendTest(text, prepared) : updateTest({ path, text }, there, prepared);
    return { ...result, name: there?.name ?? test.name, subject: test.subject, file: path };
  });
  const edits = results.flatMap((result) => result.edits);
  const planned = results.map(({ name, subject, change }) => ({ name, subject, file: path, change }));
  const diagnostics = results.flatMap((result) => result.diagnostics);
  if (edits.length === 0) return { tests: planned, diagnostics };
  const after = applyEdits(text, followEdits(text, { edits, added: missing, packageName }));
  invariant(findFault(after) === undefined, 'a test file is whole Go after it was edited');
  return { file: { file: path, ...(file && { before: file.text }), after }, tests: planned, diagnostics };
}

/** The names of packages that are others in a file than in a test. */
function findOtherNames(
  { imports }: GeneratedTest,
  names: ReadonlyMap<string, string>,
  packageName: (path: string) => string,
): ReadonlyMap<string, string> {
  const pairs = imports.map(({ path, name }) => [name ?? packageName(path), names.get(path) ?? ''] as const);
  return new Map(pairs.filter(([wanted, actual]) => wanted !== actual));
}

/** A test at the end of a file; what the file ends with, a line end or none, it ends with then. */
function appendTest(text: string, { subject, signature, frame, rows, text: body }: PreparedTest): TestEdits {
  const record = formatDirective({ subject, signature, frame, rows: new Map(rows.map(({ cause, sum }) => [cause, sum])) });
  const isEnded = text.endsWith('\n');
  const edit: TextEdit = {
    start: text.length,
    end: text.length,
    text: isEnded ? `\n${record}\n${body}\n` : `\n\n${record}\n${body}`,
  };
  return { change: 'added', edits: [edit], diagnostics: [] };
}

import { planTests, type GeneratedTest, type TestPlan } from '@standin/targets';
import { formatGo } from '@standin/render';
import { createRandom, type Random } from '../../../../scripts/fuzz/random.ts';
import { editTestFile, listPersonalPieces } from './edit-test-file.ts';
import { sampleRow, sampleTest, type Sample } from './sample-test.ts';

/** What editing test files and generating tests again came to. */
export interface TestEditReport {
  rounds: number;
  /** Tests by what became of them. */
  readonly changes: Record<string, number>;
  /** Diagnostics by their codes. */
  readonly findings: Record<string, number>;
  /** Pieces of people's that had to stay. */
  pieces: number;
  /** Files that had to be in the form of gofmt, since they were before. */
  formatted: number;
  readonly problems: string[];
  /** Files that have to compile, with the functions that they test. */
  readonly packages: Readonly<Record<string, string>>[];
}

const path = '/p/sum_test.go';
const functions = ['Sum', 'Mean', 'Top'];
const causes = ['zero', 'under', 'at', 'over'];

type State = Required<Omit<Sample, 'rows'>> & { readonly causes: readonly string[] };

function createTest({ causes: offered, ...sample }: State): GeneratedTest {
  const rows = offered
    .map((cause) => sampleRow(cause, `want: ${cause.length},`))
    .map(({ cause, text }) => {
      return { cause, text: text.replace(`name: "`, `name: "${sample.function} `) };
    });
  return sampleTest({ ...sample, rows });
}

/** Another signature now and then, and other cases. */
function evolve(state: State, random: Random): State {
  const offered = causes.filter((cause) => (state.causes.includes(cause) ? !random.oneIn(6) : random.oneIn(2)));
  const isOther = random.oneIn(2);
  return {
    ...state,
    causes: offered,
    type: isOther && random.oneIn(2) ? random.pick(['int', 'int64', 'float64']) : state.type,
    fails: isOther ? random.oneIn(2) : state.fails,
  };
}

function plan(text: string | undefined, tests: readonly GeneratedTest[]): TestPlan {
  return planTests({
    wanted: [{ path, head: 'package p\n', avoided: new Set(functions), tests }],
    existing: text === undefined ? [] : [{ path, text }],
    subjects: new Set(functions),
    packageName: (importPath) => importPath,
  });
}

/** The functions that are tested. */
function printSources(states: readonly State[]): string {
  const bodies = states.map(({ function: name, type, fails }) => {
    return fails
      ? `func ${name}(values ...${type}) (${type}, error) {\n\treturn 0, nil\n}\n`
      : `func ${name}(values ...${type}) ${type} {\n\treturn 0\n}\n`;
  });
  return `package p\n\n${bodies.join('\n')}`;
}

/** Which inputs to make, and for how many of them to keep what Go is to compile. */
export interface TestEditOptions {
  readonly seed: number;
  readonly rounds: number;
  readonly compiled: number;
}

/**
 * Generates tests, edits their file as people do, and generates them again for functions that changed meanwhile: what people wrote or touched keeps its bytes and its order, no case comes back
 * that somebody removed, the file is Go, in the form of gofmt where it was before, and a second run changes nothing.
 */
export function editTests({ seed, rounds, compiled }: TestEditOptions): TestEditReport {
  const report: TestEditReport = { rounds: 0, changes: {}, findings: {}, pieces: 0, formatted: 0, problems: [], packages: [] };
  for (; report.rounds < rounds; report.rounds++) {
    const random = createRandom(seed, report.rounds);
    let states: readonly State[] = functions.map((name) => ({ function: name, type: 'int', fails: false, causes: ['zero'] }));
    let text = plan(undefined, states.map(createTest)).files[0]?.after ?? '';
    const lineEnd = random.oneIn(4) ? '\r\n' : '\n';
    for (let generation = 0; generation < 3; generation++) {
      const edited = editTestFile(text, random, random.below(8));
      states = states.map((state) => evolve(state, random));
      const before = edited.replaceAll('\n', lineEnd);
      const { files, tests, diagnostics } = plan(before, states.map(createTest));
      const after = files[0]?.after ?? before;
      for (const { change } of tests) report.changes[change] = (report.changes[change] ?? 0) + 1;
      for (const { code } of diagnostics) report.findings[code] = (report.findings[code] ?? 0) + 1;
      const problems = inspect({ before, after, states, report });
      report.problems.push(...problems.map((problem) => `--seed=${seed} round ${report.rounds}.${generation}: ${problem}`));
      text = after.replaceAll('\r\n', '\n');
      const fits = diagnostics.length === 0 && tests.every(({ name }) => text.includes(`func ${name}(`)) && isRecorded(text, states);
      if (fits && report.packages.length < compiled && after !== before)
        report.packages.push({ 'sum.go': printSources(states), 'sum_test.go': after });
    }
  }
  return report;
}

/** Whether each test still has its record: one without it is a person's, and need not fit its function any more. */
function isRecorded(text: string, states: readonly State[]): boolean {
  return states.every(({ function: name }) => text.includes(`//gen:tests ${name} v1`));
}

interface Inspection {
  readonly before: string;
  readonly after: string;
  readonly states: readonly State[];
  readonly report: TestEditReport;
}

function inspect({ before, after, states, report }: Inspection): readonly string[] {
  const problems: string[] = [];
  const pieces = listPersonalPieces(before.replaceAll('\r\n', '\n')).map((piece) =>
    before.includes('\r\n') ? piece.replaceAll('\n', '\r\n') : piece,
  );
  report.pieces += pieces.length;
  for (const piece of pieces) if (countOf(after, piece) !== countOf(before, piece)) problems.push(`not kept: ${JSON.stringify(piece)}`);
  const marks = (text: string): string => (text.match(/\bM\d+/g) ?? []).join(' ');
  if (marks(before) !== marks(after)) problems.push('what people wrote is in another order');
  if (before.includes('\r\n') !== after.includes('\r\n') || /[^\r]\n/.test(before) !== /[^\r]\n/.test(after)) problems.push('line ends');
  const again = plan(after, states.map(createTest));
  if (again.files.length > 0) problems.push('a second run changes something');
  const [old, now] = [formatGo(before), formatGo(after)];
  if (old.kind === 'formatted' && now.kind !== 'formatted') problems.push(`no Go any more: ${now.message}`);
  else if (old.kind === 'formatted' && now.kind === 'formatted' && old.text === before) {
    report.formatted++;
    if (now.text !== after) problems.push('not in the form of gofmt any more');
  }
  return [...problems, ...findReturned(before, after)];
}

function countOf(text: string, piece: string): number {
  return text.split(piece).length - 1;
}

/** Cases that were on record and not there, and are there now. */
function findReturned(before: string, after: string): readonly string[] {
  return [...before.matchAll(/^\/\/gen:tests (\w+) v1 .*rows=(.*?)\r?$/gm)].flatMap(([, name = '', rows = '']) => {
    const listed = rows.split(',').map((row) => `name: "${name} ${row.split(':')[0] ?? ''}"`);
    return listed.filter((row) => countOf(after, row) > countOf(before, row)).map((row) => `came back: ${row}`);
  });
}

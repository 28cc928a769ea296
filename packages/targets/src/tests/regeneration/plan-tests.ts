import type { Diagnostic } from '@standin/diagnostics';
import { readHeader } from '@standin/syntax';
import type { GeneratedTest } from '../generated-test.ts';
import { checkFile } from './check-file.ts';
import { noteRecords } from './notes.ts';
import { planFile, type FileTests, type PlannedFile, type PlannedTest } from './plan-file.ts';
import { findTest, readTests } from './read-tests.ts';
import type { TestFile } from './test-pair.ts';

/** Tests of one source file, and where those go that are not there yet. */
export interface WantedTests {
  /** Absolute. */
  readonly path: string;
  /** What a new file begins with, up to the line of its package clause. */
  readonly head: string;
  /** Names that an import may not bind: those in the package block. */
  readonly avoided: Pick<ReadonlySet<string>, 'has'>;
  readonly tests: readonly GeneratedTest[];
}

/** What tests are planned for, and beside what. */
export interface TestPlanning {
  readonly wanted: readonly WantedTests[];
  /** The test files of the directory. */
  readonly existing: readonly TestFile[];
  /** Every function and method that could be tested, also those that nobody asks about now. */
  readonly subjects: ReadonlySet<string>;
  /** The name that the package at a path gives itself. */
  readonly packageName: (path: string) => string;
}

/** What is to become of test files: those that change, what becomes of each test, and what people have to know. */
export interface TestPlan {
  readonly files: readonly PlannedFile[];
  readonly tests: readonly PlannedTest[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Plans how generated tests get into the test files of a directory. A test that stands somewhere is brought up to date there, known by its record, whatever it is called by now;
 * one that a person wrote stays as it is. What is not there yet is appended to its file, which is made where it is missing. Files that are no whole Go stay untouched (GEN101).
 */
export function planTests({ wanted, existing, subjects, packageName }: TestPlanning): TestPlan {
  const faults = existing.flatMap(checkFile);
  const broken = new Set(faults.map(({ position }) => position?.file));
  const whole = existing.filter(({ path }) => !broken.has(path));
  const jobs = assignTests(
    wanted.filter(({ path }) => !broken.has(path)),
    whole,
  );
  const plans = [...jobs.values()].map((job) => planFile(job, packageName));
  const gone = whole.flatMap((file) => noteRecords(file, readTests(file.text), subjects));
  return {
    files: plans.flatMap(({ file }) => (file === undefined ? [] : [file])),
    tests: plans.flatMap(({ tests }) => tests),
    diagnostics: [...faults, ...plans.flatMap(({ diagnostics }) => diagnostics), ...gone],
  };
}

/** The file that each test stands in, by its record or its name, or is to stand in. */
function assignTests(wanted: readonly WantedTests[], existing: readonly TestFile[]): ReadonlyMap<string, FileTests> {
  const jobs = new Map<string, FileTests & { readonly tests: GeneratedTest[] }>();
  const known = existing.map((file) => ({ file, package: packageOf(file.text), tests: readTests(file.text) }));
  for (const { path, head, avoided, tests } of wanted) {
    const own = known.filter((candidate) => candidate.package === packageOf(head) || candidate.file.path === path);
    for (const test of tests) {
      const there = findTest(
        own.flatMap(({ tests: each }) => each),
        test,
      );
      const found = own.find(({ tests: each }) => there !== undefined && each.includes(there));
      const file = found?.file ?? existing.find((candidate) => candidate.path === path);
      const place = file?.path ?? path;
      const job = jobs.get(place) ?? { path: place, file, head, avoided, tests: [] };
      jobs.set(place, job);
      job.tests.push(test);
    }
  }
  return jobs;
}

function packageOf(text: string): string {
  return readHeader(text).packageClause?.name ?? '';
}

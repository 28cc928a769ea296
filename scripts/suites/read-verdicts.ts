import type { TestEvent } from '../judge-tests/test-event.ts';
import type { Verdicts } from './suite.ts';

/** Addresses and times, which some suites name their tests by. */
const chances = /0x[0-9a-f]{6,}|\d{4}-\d\d-\d\d_\d\d:\d\d:\d\d.*/g;

/**
 * What became of each test: `pass`, `skip` or `fail`. A test that failed since subtests of it did counts as passed: they are told themselves. Where `hasOutput`, what a test
 * logged stands behind. Throws with what was printed where no test ran.
 */
export function readVerdicts(events: readonly TestEvent[], hasOutput: boolean): Verdicts {
  const ended = events.filter(({ Action, Test }) => Test !== undefined && /^(?:pass|skip|fail)$/.test(Action));
  if (ended.length === 0) throw new Error(`no test ran:\n${events.map(({ Output = '' }) => Output).join('')}`);
  const failed = new Set(ended.filter(({ Action }) => Action === 'fail').flatMap(({ Test = '' }) => parentsOf(Test)));
  const verdicts = new Map<string, string>();
  for (const { Action, Test = '' } of ended) {
    const verdict = failed.has(Test) ? 'pass' : Action;
    verdicts.set(Test.replaceAll(chances, '*'), hasOutput ? `${verdict}\n${outputOf(Test, events)}` : verdict);
  }
  return verdicts;
}

function parentsOf(test: string): readonly string[] {
  const parts = test.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** What a test logged, without the place of the call. */
function outputOf(test: string, events: readonly TestEvent[]): string {
  const lines = events.filter(({ Action, Test }) => Action === 'output' && Test === test).map(({ Output = '' }) => Output);
  return lines
    .filter((line) => !/^\s*(?:===|---) /.test(line))
    .join('')
    .replace(/^\s*\S+\.go:\d+: /, '');
}

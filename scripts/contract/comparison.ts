import type { TestEvent } from '../judge-tests/test-event.ts';

/** What a test counted: observations made on a fake and beside it, and how many were the same. */
export interface Comparison {
  /** The package within the runtime, and the test. */
  readonly test: string;
  readonly compared: number;
  readonly equal: number;
  readonly different: number;
  /** What else stands in the line: cases, who differs, what was not compared. */
  readonly remark: string;
}

const counts = /compared (?<compared>\d+), equal (?<equal>\d+), different (?<different>\d+)/;
const observations = /(?<compared>\d+) observations compared(?:, (?<equal>\d+) equal, (?<different>\d+) different)?/;

/**
 * Comparisons in the order in which tests logged them: lines that hold `compared N, equal N, different N` or `N observations compared, N equal, N different`. What a test
 * counted is left out where its subtests did, and where the runtime's own runner of cases is tested.
 */
export function readComparisons(events: readonly TestEvent[]): readonly Comparison[] {
  const all = events.filter(({ Package = '' }) => !Package.endsWith('/contract')).flatMap(readComparison);
  return all.filter(({ test }) => !all.some((other) => other.test.startsWith(`${test}/`)));
}

function readComparison({ Package = '', Test = '', Output = '' }: TestEvent): readonly Comparison[] {
  const found = counts.exec(Output) ?? observations.exec(Output);
  if (found === null) return [];
  const compared = Number(found.groups?.['compared']);
  const around = [Output.slice(0, found.index).replace(/^\s*\S+\.go:\d+: /, ''), Output.slice(found.index + found[0].length)];
  return [
    {
      test: `${Package.replace(/^standin\/doubles\//, '')} ${Test}`,
      compared,
      // A test that says no more fails where anything differs.
      equal: Number(found.groups?.['equal'] ?? compared),
      different: Number(found.groups?.['different'] ?? 0),
      remark: around
        .map((text) => text.replace(/^[;,:\s]+|[;,:\s]+$/g, ''))
        .filter(Boolean)
        .join('; '),
    },
  ];
}

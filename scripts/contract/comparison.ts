import type { TestEvent } from '../judge-tests/test-event.ts';

/** What a test counted: observations made on a fake and on a real server, and how many were the same. */
export interface Comparison {
  /** The package within the runtime, and the test. */
  readonly test: string;
  readonly compared: number;
  readonly equal: number;
  readonly different: number;
  /** What else stands in the line: cases, shapes, what was not compared. */
  readonly remark: string;
}

const counts = /compared (\d+), equal (\d+), different (\d+)/;

/**
 * Comparisons in the order in which tests logged them: lines `WHAT: compared N, equal N, different N; WHAT ELSE`, as package contract of the runtime writes them.
 */
export function readComparisons(events: readonly TestEvent[]): readonly Comparison[] {
  return events.flatMap(({ Package = '', Test = '', Output = '' }) => {
    const found = counts.exec(Output);
    // Package contract compares what it makes up.
    if (found === null || Package.endsWith('/contract')) return [];
    const [, compared, equal, different] = found.map(Number);
    const before = Output.slice(0, found.index).replace(/^\s*\S+\.go:\d+: /, '');
    const after = Output.slice(found.index + found[0].length);
    const remark = [before, after]
      .map((text) => text.replace(/^[;,:\s]+|[;,:\s]+$/g, ''))
      .filter(Boolean)
      .join('; ');
    const test = `${Package.replace(/^standin\/doubles\//, '')} ${Test}`;
    return [{ test, compared: compared ?? 0, equal: equal ?? 0, different: different ?? 0, remark }];
  });
}

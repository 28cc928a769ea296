import type { OracleRecord, Outcome } from './call.ts';

/** How our answer to a call stands beside mockgen's. */
export type Verdict =
  /** Byte for byte what mockgen writes, and Go accepts it. */
  | 'equal'
  /** mockgen refuses, or writes what does not compile or does not implement its interface; Go accepts ours. */
  | 'vetted'
  /** No mock can exist, and the diagnostic is the expected one. */
  | 'diagnosed'
  /** Differs, for a reason that is listed, and Go accepts it. */
  | 'excepted'
  | 'failed';

/** The verdict on one call; `detail` says what is wrong, for a person. */
export interface Comparison {
  readonly id: string;
  readonly verdict: Verdict;
  readonly detail?: string;
}

/** What a call must report: an error where no mock can exist, a warning beside a mock. `at` is `file:line:column`, the file as its last path elements. */
export interface Expectation {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly at?: string;
}

/** One call with both answers. */
export interface Pair {
  readonly record: OracleRecord;
  readonly ours: Outcome;
  readonly expectations: readonly Expectation[];
}

/** Whether mockgen's answer has a mock in it: where it finds nothing to mock it writes a package clause and exits 0. */
export function hasMock({ text = '' }: OracleRecord): boolean {
  return text.includes(' is the mock recorder for ');
}

/** Whether mockgen's answer is a mock, in Go that compiles as far as anybody looked. */
export function isGo(record: OracleRecord): boolean {
  return record.exitCode === 0 && hasMock(record) && record.compiles !== false;
}

/** Whether our answer is, byte for byte, an answer of mockgen's that Go accepts. */
export function isEqual({ record, ours }: Pair): boolean {
  return isGo(record) && ours.exitCode === 0 && ours.text === record.text;
}

/** Whether what was reported holds what is expected. */
function meets(messages: string, { severity, code, at }: Expectation): boolean {
  return messages.split('\n').some((line) => {
    const [, place = '', foundSeverity, foundCode] = /^(?:(.*?): )?(error|warning) (GEN\d+): /.exec(line) ?? [];
    return foundSeverity === severity && foundCode === code && (at === undefined || place === at || place.endsWith(`/${at}`));
  });
}

function firstDifference(expected: string, actual: string): string {
  const left = expected.split('\n');
  const right = actual.split('\n');
  const index = left.findIndex((line, position) => line !== right[position]);
  const at = index === -1 ? left.length : index;
  return `line ${at + 1}\n      mockgen  ${left[at] ?? '(end)'}\n      ours     ${right[at] ?? '(end)'}`;
}

/** What ours reported, for a person. */
export function describeOurs({ exitCode, messages }: Outcome): string {
  return `ours exits ${exitCode}: ${messages.trim().split('\n').slice(0, 3).join('\n      ')}`;
}

/** Where the two answers part, for a person. */
export function describeDifference({ record, ours }: Pair): string {
  return ours.text === undefined || record.text === undefined ? describeOurs(ours) : firstDifference(record.text, ours.text);
}

function describeExpectations(expectations: readonly Expectation[]): string {
  return expectations.map(({ severity, code, at }) => `\n      expected ${severity} ${code} ${at ?? ''}`).join('');
}

function judgeError({ record: { id }, ours, expectations }: Pair): Comparison {
  const errors = expectations.filter(({ severity }) => severity === 'error');
  const isExpected = errors.length > 0 && errors.every((expectation) => meets(ours.messages, expectation));
  return isExpected
    ? { id, verdict: 'diagnosed' }
    : { id, verdict: 'failed', detail: `${describeOurs(ours)}${describeExpectations(errors)}` };
}

function judgeText(pair: Pair, objections: readonly string[], reason: string | undefined): Comparison {
  const { record } = pair;
  const { id } = record;
  if (isEqual(pair)) {
    return reason === undefined
      ? { id, verdict: 'equal' }
      : { id, verdict: 'failed', detail: 'is equal, and is listed as an exception: remove it there' };
  }
  if (objections.length > 0) {
    return { id, verdict: 'failed', detail: `Go refuses ours: ${objections.slice(0, 3).join('\n      ')}` };
  }
  if (!isGo(record) || record.satisfies === false) {
    return { id, verdict: 'vetted' };
  }
  return reason === undefined
    ? { id, verdict: 'failed', detail: `differs at ${describeDifference(pair)}` }
    : { id, verdict: 'excepted', detail: reason };
}

/** The verdict on a call. `objections` is what Go says of our text where that is not mockgen's; `reason` is the listed reason for a difference. */
export function judge(pair: Pair, objections: readonly string[], reason?: string): Comparison {
  const { record, ours, expectations } = pair;
  if (ours.exitCode !== 0 || ours.text === undefined) {
    return judgeError(pair);
  }
  const unmet = expectations.filter((expectation) => expectation.severity === 'warning' && !meets(ours.messages, expectation));
  return unmet.length === 0
    ? judgeText(pair, objections, reason)
    : { id: record.id, verdict: 'failed', detail: `${describeOurs(ours)}${describeExpectations(unmet)}` };
}

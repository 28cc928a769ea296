import type { OracleRecord, Outcome } from './call.ts';

/** How our answer to a call stands beside mockgen's. */
export type Verdict =
  /** Byte for byte what mockgen writes, and Go accepts it. */
  | 'equal'
  /** mockgen refuses or writes Go that does not compile; Go accepts ours. */
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

/** An error that a call must report. `at` is `file:line:column`, the file as its last path elements. */
export interface Expectation {
  readonly code: string;
  readonly at?: string;
}

/** One call with both answers. */
export interface Pair {
  readonly record: OracleRecord;
  readonly ours: Outcome;
  readonly expectations: readonly Expectation[];
}

/** Whether mockgen's answer is one to be equal to. */
export function isUsable({ exitCode, text, compiles }: OracleRecord): boolean {
  return exitCode === 0 && text !== undefined && compiles !== false;
}

/** Whether our answer is, byte for byte, an answer of mockgen's that Go accepts. */
export function isEqual({ record, ours }: Pair): boolean {
  return isUsable(record) && ours.exitCode === 0 && ours.text === record.text;
}

/** Whether a reported error is the expected one. */
export function meets(messages: string, { code, at }: Expectation): boolean {
  return messages.split('\n').some((line) => {
    const [, place = '', found] = /^(?:(.*?): )?error (GEN\d+): /.exec(line) ?? [];
    return found === code && (at === undefined || place === at || place.endsWith(`/${at}`));
  });
}

function firstDifference(expected: string, actual: string): string {
  const left = expected.split('\n');
  const right = actual.split('\n');
  const index = left.findIndex((line, position) => line !== right[position]);
  const at = index === -1 ? left.length : index;
  return `line ${at + 1}\n      mockgen  ${left[at] ?? '(end)'}\n      ours     ${right[at] ?? '(end)'}`;
}

function describeOurs({ exitCode, messages }: Outcome): string {
  return `ours exits ${exitCode}: ${messages.trim().split('\n').slice(0, 3).join('\n      ')}`;
}

function describeDifference({ record, ours }: Pair): string {
  return ours.text === undefined || record.text === undefined ? describeOurs(ours) : firstDifference(record.text, ours.text);
}

/**
 * The verdict on a call that is not equal. `objections` is what Go says of our text, nothing where it accepts it; `reason` is the listed
 * reason for the difference.
 */
export function judgeUnequal(pair: Pair, objections: readonly string[], reason?: string): Comparison {
  const { record, ours, expectations } = pair;
  const { id } = record;
  if (ours.exitCode !== 0 || ours.text === undefined) {
    const isExpected = expectations.length > 0 && expectations.every((expectation) => meets(ours.messages, expectation));
    const wanted = expectations.map(({ code, at }) => `${code} ${at ?? ''}`).join(', ');
    return isExpected
      ? { id, verdict: 'diagnosed' }
      : { id, verdict: 'failed', detail: `${describeOurs(ours)}${wanted && `\n      expected ${wanted}`}` };
  }
  if (objections.length > 0) {
    return { id, verdict: 'failed', detail: `Go refuses ours: ${objections.slice(0, 3).join('\n      ')}` };
  }
  if (!isUsable(record)) {
    return { id, verdict: 'vetted' };
  }
  return reason === undefined
    ? { id, verdict: 'failed', detail: `differs at ${describeDifference(pair)}` }
    : { id, verdict: 'excepted', detail: reason };
}

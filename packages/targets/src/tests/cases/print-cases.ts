import type { TestedFunction } from '../types/tested-function.ts';
import type { OfferedCase } from './offered-case.ts';
import { printValue, type ValueNaming } from './print-value.ts';
import { wantedError } from './wanted-error.ts';

/** A case as Go text. */
export interface PrintedCase {
  readonly cause: string;
  readonly name: string;
  /** `undefined` where a column holds its zero value, or the case does not say what it is. */
  readonly receiver: string | undefined;
  readonly parameters: readonly (string | undefined)[];
  /** One for each result. */
  readonly results: readonly (string | undefined)[];
  /** Why the case is not run; empty where it is. */
  readonly skip: string;
}

type Column = { readonly kind: 'text'; readonly text: string | undefined } | { readonly kind: 'missing' };

const zeroTexts: ReadonlySet<string> = new Set(['0', '0.0', '""', 'false', 'nil']);

function toColumn(text: string | undefined): Column {
  if (text === undefined) return { kind: 'missing' };
  return { kind: 'text', text: zeroTexts.has(text) ? undefined : text };
}

function textOf(column: Column): string | undefined {
  return column.kind === 'text' ? column.text : undefined;
}

function printInputs({ inputs }: OfferedCase, naming: ValueNaming): { readonly receiver: Column; readonly parameters: readonly Column[] } {
  const { receiver, parameters } = inputs;
  return {
    receiver: receiver === undefined ? { kind: 'text', text: undefined } : toColumn(printValue(receiver, naming)),
    parameters: parameters.map((value) =>
      value.kind === 'opaque' ? { kind: 'text', text: undefined } : toColumn(printValue(value, naming)),
    ),
  };
}

/** The wanted results as the columns have them; a function or channel is wanted to be nil or not. */
function printResults({ results: tested }: TestedFunction, { outcome }: OfferedCase, naming: ValueNaming): readonly Column[] {
  if (outcome.kind !== 'returns') return [];
  return outcome.results.map((value, index): Column => {
    const { style, hasLock } = tested[index] ?? { style: 'deep', hasLock: true };
    if (style === 'presence') return value.kind === 'function' ? toColumn(String(value.call === undefined)) : { kind: 'missing' };
    if (style === 'error') {
      const wanted = wantedError(value, naming);
      if (wanted.kind === 'some') return { kind: 'missing' };
      return { kind: 'text', text: wanted.kind === 'is' ? wanted.text : undefined };
    }
    return hasLock ? { kind: 'missing' } : toColumn(printValue(value, naming));
  });
}

function reasonFor({ outcome }: OfferedCase, inputs: readonly Column[], results: readonly Column[]): string {
  if (outcome.kind === 'unknown') return `say what is wanted: gen does not know ${outcome.reason}`;
  if (outcome.kind === 'panics') return `say what is wanted: it panics, ${outcome.message}`;
  if (inputs.some(({ kind }) => kind === 'missing')) return 'say what is wanted: gen cannot write these arguments';
  return results.some(({ kind }) => kind === 'missing') ? 'say what is wanted: gen cannot write what comes out' : '';
}

function printCase(tested: TestedFunction, offered: OfferedCase, naming: ValueNaming): PrintedCase {
  const { receiver, parameters } = printInputs(offered, naming);
  const results = printResults(tested, offered, naming);
  const hasWriter = tested.parameters.some(({ role }) => role === 'writer');
  const reason = reasonFor(offered, [receiver, ...parameters], results);
  const skip = reason === '' && hasWriter ? 'say what is written' : reason;
  return {
    cause: offered.cause,
    name: offered.name,
    receiver: textOf(receiver),
    parameters: parameters.map(textOf),
    results: skip === '' ? results.map(textOf) : [],
    skip,
  };
}

/** Cases as the columns of a table have them. One whose arguments or results no expression gives is skipped, and says so. */
export function printCases(tested: TestedFunction, cases: readonly OfferedCase[], naming: ValueNaming): readonly PrintedCase[] {
  return cases.map((offered) => printCase(tested, offered, naming));
}

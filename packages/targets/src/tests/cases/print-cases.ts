import type { Value } from '@standin/model';
import type { TestedFunction } from '../types/tested-function.ts';
import type { DependencyCall } from '../wiring/dependency-call.ts';
import type { OfferedCase } from './offered-case.ts';
import { parameterPath, receiverPath } from './create-inputs.ts';
import { printValue, type ValueNaming } from './print-value.ts';
import { wantedError, type WantedError } from './wanted-error.ts';

/** A case as Go text. */
export interface PrintedCase {
  readonly cause: string;
  readonly name: string;
  /** `undefined` where a column holds its zero value, or the case does not say what it is. */
  readonly receiver: string | undefined;
  readonly parameters: readonly (string | undefined)[];
  /** One for each result; for the error at the end, `error`. */
  readonly results: readonly (string | undefined)[];
  readonly error: WantedError;
  readonly panics: boolean;
  readonly isCanceled: boolean;
  /** What is called on doubles and fakes, in order; none where the case is not run. */
  readonly calls: readonly DependencyCall[];
  /** Why the case is not run; empty where it is. */
  readonly skip: string;
}

type Column = { readonly kind: 'text'; readonly text: string | undefined } | { readonly kind: 'missing' };

const zeroTexts: ReadonlySet<string> = new Set(['0', '0.0', '""', 'false', 'nil']);

function toColumn(text: string | undefined): Column {
  if (text === undefined) return { kind: 'missing' };
  return { kind: 'text', text: zeroTexts.has(text) ? undefined : text };
}

/** A value as a column has it: what an interface holds is not its zero value, even if it is one of its own type. */
function printColumn(value: Value, naming: ValueNaming): Column {
  const text = printValue(value, naming);
  return value.kind === 'interface' && value.dynamic !== undefined && text !== undefined ? { kind: 'text', text } : toColumn(text);
}

function textOf(column: Column): string | undefined {
  return column.kind === 'text' ? column.text : undefined;
}

function printInputs({ inputs }: OfferedCase, naming: ValueNaming): { readonly receiver: Column; readonly parameters: readonly Column[] } {
  const { receiver, parameters } = inputs;
  return {
    receiver: receiver === undefined ? { kind: 'text', text: undefined } : printColumn(receiver, naming),
    parameters: parameters.map((value) => (value.kind === 'opaque' ? { kind: 'text', text: undefined } : printColumn(value, naming))),
  };
}

/** The wanted results as the columns have them; a function or channel is wanted to be nil or not. */
function printResults({ results: tested }: TestedFunction, { outcome }: OfferedCase, naming: ValueNaming): readonly Column[] {
  if (outcome.kind !== 'returns') return [];
  return outcome.results.map((value, index): Column => {
    const { style, hasLock, isFailure } = tested[index] ?? { style: 'deep', hasLock: true, isFailure: false };
    if (isFailure) return { kind: 'text', text: undefined };
    if (style === 'presence') return value.kind === 'function' ? toColumn(String(value.call === undefined)) : { kind: 'missing' };
    if (style === 'error') return printError(wantedError(value, naming));
    return hasLock ? { kind: 'missing' } : printColumn(value, naming);
  });
}

/** An error that is not the last result has a column for `errors.Is` alone. */
function printError(wanted: WantedError): Column {
  if (wanted.kind === 'is') return { kind: 'text', text: wanted.text };
  return wanted.kind === 'none' ? { kind: 'text', text: undefined } : { kind: 'missing' };
}

const noError: WantedError = Object.freeze({ kind: 'none' });

/** The error at the end of the results. */
function findError({ results: tested }: TestedFunction, { outcome }: OfferedCase, naming: ValueNaming): WantedError {
  const last = outcome.kind === 'returns' && tested.at(-1)?.isFailure === true ? outcome.results.at(-1) : undefined;
  return last === undefined ? noError : wantedError(last, naming);
}

interface Columns {
  readonly inputs: readonly Column[];
  readonly results: readonly Column[];
  readonly error: WantedError;
}

function reasonFor({ outcome }: OfferedCase, { inputs, results, error }: Columns): string {
  if (outcome.kind === 'unknown') return `say what is wanted: gen does not know ${outcome.reason}`;
  if (outcome.kind === 'panics' && !outcome.isCalled) return `say what is wanted: it panics, ${outcome.message}`;
  if (inputs.some(({ kind }) => kind === 'missing')) return 'say what is wanted: gen cannot write these arguments';
  const isMissing = error.kind === 'unknown' || results.some(({ kind }) => kind === 'missing');
  return isMissing ? 'say what is wanted: gen cannot write what comes out' : '';
}

/** Tells what no row decides: contexts and writers, all that a receiver has that is made of doubles, and what calls give of which nothing is known. */
function givenBy(tested: TestedFunction, { inputs: { receiver } }: OfferedCase): NonNullable<ValueNaming['isGiven']> {
  const decided = new Set(tested.parameters.flatMap(({ role }, index) => (role === 'value' ? [parameterPath(tested, index)] : [])));
  const made = receiver?.kind === 'pointer' ? receiver.target?.value : receiver;
  if (made?.kind !== 'opaque') decided.add(receiverPath(tested));
  return ({ description }) => !decided.has(description.replace(/\..*/, ''));
}

function printCase(tested: TestedFunction, offered: OfferedCase, naming: ValueNaming): PrintedCase {
  const { receiver, parameters } = printInputs(offered, naming);
  const namingOfResults = { ...naming, isGiven: givenBy(tested, offered) };
  const results = printResults(tested, offered, namingOfResults);
  const error = findError(tested, offered, namingOfResults);
  const hasWriter = tested.parameters.some(({ role }) => role === 'writer');
  const reason = reasonFor(offered, { inputs: [receiver, ...parameters], results, error });
  const panics = reason === '' && offered.outcome.kind === 'panics';
  const skip = reason === '' && hasWriter && !panics ? 'say what is written' : reason;
  return {
    cause: offered.cause,
    name: offered.name,
    receiver: textOf(receiver),
    parameters: parameters.map(textOf),
    ...(skip === '' ? { results: results.map(textOf), error } : { results: [], error: noError }),
    panics,
    isCanceled: offered.isCanceled,
    calls: skip === '' ? offered.calls : [],
    skip,
  };
}

/** Cases as the columns of a table have them. One whose arguments or results no expression gives is skipped, and says so. */
export function printCases(tested: TestedFunction, cases: readonly OfferedCase[], naming: ValueNaming): readonly PrintedCase[] {
  return cases.map((offered) => printCase(tested, offered, naming));
}

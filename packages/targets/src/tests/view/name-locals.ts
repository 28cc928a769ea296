import { createIdentifierAllocator } from '@standin/render';
import type { TestedFunction, TestedResult } from '../types/tested-function.ts';

/** The names of what a test declares; those by position have one for each parameter or result. */
export interface LocalNames {
  readonly t: string;
  readonly tests: string;
  readonly tt: string;
  /** The variable for the name of a case in a map. */
  readonly name: string;
  readonly args: string;
  /** The type with the doubles, and its variable. */
  readonly mocks: string;
  readonly m: string;
  readonly controller: string;
  /** The fakes. */
  readonly fakes: string;
  /** What a receiver that is made in the test is called. */
  readonly receiver: string;
  /** The error of a constructor. */
  readonly failure: string;
  readonly cancel: string;
  readonly context: string;
  readonly results: readonly string[];
  /** Of writers: the buffer. */
  readonly buffers: readonly string[];
}

/** Names what a test declares, so that it hides nothing that the test uses. */
export function nameLocals(tested: TestedFunction, used: ReadonlySet<string>): LocalNames {
  const { allocate } = createIdentifierAllocator(used);
  const { parameters, results } = tested;
  return {
    t: allocate('t'),
    tests: allocate('tests'),
    tt: allocate('tt'),
    name: allocate('name'),
    args: allocate('args'),
    mocks: used.has('mocks') ? allocate('doubles') : allocate('mocks'),
    m: allocate('m'),
    controller: allocate('controller'),
    results: results.map((result, index) => allocate(resultName(result, index))),
    buffers: parameters.map(({ role, name }) => (role === 'writer' ? allocate(name ?? 'writer') : '')),
    receiver: allocate(receiverName(tested)),
    context: allocate('ctx'),
    cancel: allocate('cancel'),
    failure: allocate('failure'),
    fakes: allocate('f'),
  };
}

/** The receiver's own name, but for those that tests use all the time; then that of its type. */
function receiverName({ receiver }: TestedFunction): string {
  if (receiver === undefined) return '';
  if (receiver.name !== undefined && !['t', 'tt', 'm', 'ctx', 'err', 'got'].includes(receiver.name)) return receiver.name;
  return receiver.type.name.slice(0, 1).toLowerCase() + receiver.type.name.slice(1);
}

function resultName({ name, isFailure }: TestedResult, index: number): string {
  return isFailure ? 'err' : `got${resultSuffix(name, index)}`;
}

/** What tells results apart: their own names, else numbers behind the first one, as gotests has it. */
function resultSuffix(name: string | undefined, index: number): string {
  if (name !== undefined) return name.slice(0, 1).toUpperCase() + name.slice(1);
  return index === 0 ? '' : String(index);
}

/** The columns of a table, by what they hold; those by position have one for each parameter or result, empty where there is none. */
export interface ColumnNames {
  readonly name: string;
  readonly args: string;
  readonly setup: string;
  readonly prepare: string;
  readonly skip: string;
  readonly receiver: string;
  readonly results: readonly string[];
  /** What the error at the end of the results is, or is a value of the type for; empty where there is none. */
  readonly wantErr: string;
  readonly wantErrAs: string;
  readonly wantPanic: string;
  readonly canceled: string;
  readonly writers: readonly string[];
  /** Fields of the arguments. */
  readonly parameters: readonly string[];
}

/** Names the columns of a table. */
export function nameColumns(tested: TestedFunction): ColumnNames {
  const { receiver, parameters, results } = tested;
  const { allocate } = createIdentifierAllocator([]);
  const fields = createIdentifierAllocator(parameters.flatMap(({ name }) => name ?? []));
  const named = {
    name: allocate('name'),
    args: allocate('args'),
    setup: allocate('setup'),
    skip: allocate('skip'),
    results: results.map((result, index) => allocate(wantName(result, index))),
    writers: parameters.map(({ role, name }) => (role === 'writer' ? allocate(`want${resultSuffix(name ?? 'writer', 0)}`) : '')),
    receiver: receiver === undefined ? '' : allocate(receiver.name ?? receiverName(tested)),
    parameters: parameters.map(({ name }, index) => name ?? fields.allocate(`arg${index}`)),
  };
  const wantErr = results.at(-1)?.isFailure === true ? (named.results.at(-1) ?? '') : '';
  return {
    ...named,
    wantErr,
    wantErrAs: wantErr === '' ? '' : allocate('wantErrAs'),
    wantPanic: allocate('wantPanic'),
    canceled: allocate('canceled'),
    prepare: allocate('prepare'),
  };
}

function wantName({ name, isFailure, style }: TestedResult, index: number): string {
  if (isFailure) return 'wantErr';
  return `want${resultSuffix(name, index)}${style === 'presence' ? 'Nil' : ''}`;
}

import { findMember } from '../../methods/find-member.ts';
import type { Type } from '../../types/type.ts';
import { anyType } from '../../types/universe.ts';
import { packageVariable } from '../declared/package-variable.ts';
import { haltUnknown } from '../halt.ts';
import type { Machine } from '../machine.ts';
import type { FunctionValue, OpaqueValue, Value } from '../value/value.ts';
import { nilError } from './error-values.ts';
import { libraryType } from './library-type.ts';
import { integerOf, type StandardFunction } from './standard-function.ts';

/** What is known of a context. */
export interface ContextState {
  /** What people call it. */
  readonly description: string;
  readonly isCanceled: boolean;
}

/** `context.Canceled`. */
function canceledError(machine: Machine): Value {
  const { subject } = machine;
  const loaded = subject.program.reference('context', subject.location).load();
  const site = loaded.kind === 'loaded' ? loaded.package.lookup('Canceled') : undefined;
  return site === undefined ? haltUnknown('what context.Canceled is') : packageVariable(machine, site, 'Canceled');
}

/** A context without values, and without a deadline that a test comes to (package context). */
export function contextValue(machine: Machine, { description, isCanceled }: ContextState): OpaqueValue {
  const answers: Readonly<Record<string, () => readonly Value[]>> = {
    Err: () => [isCanceled ? canceledError(machine) : nilError],
    Done: () => [{ kind: 'channel', type: doneType(machine), isClosed: isCanceled }],
    Value: () => [{ kind: 'interface', type: anyType, dynamic: undefined }],
  };
  return { kind: 'opaque', type: libraryType(machine, 'context.Context'), description, answer: (method) => answers[method]?.() };
}

/** `<-chan struct{}`, as the method Done has it. */
function doneType(machine: Machine): Type {
  const member = findMember(libraryType(machine, 'context.Context'), 'Done', machine.subject.reference);
  const type = member.kind === 'method' ? member.signature.results[0]?.type : undefined;
  return type ?? haltUnknown('what a context is');
}

function contextOf(value: Value | undefined): OpaqueValue {
  return value?.kind === 'opaque' ? value : haltUnknown('a context');
}

const cancel: FunctionValue = {
  kind: 'function',
  type: { kind: 'signature', parameters: [], results: [], isVariadic: false },
  call: () => [],
};

const second = 1_000_000_000n;

/** A child lasts as long as its parent, unless somebody cancels it: what it is then cannot be told. */
function derive(machine: Machine, parent: OpaqueValue): readonly Value[] {
  let isCanceled = false;
  const child: OpaqueValue = {
    ...parent,
    type: libraryType(machine, 'context.Context'),
    answer: (method, args) => (isCanceled ? undefined : parent.answer?.(method, args, machine)),
  };
  return [child, { ...cancel, call: () => ((isCanceled = true), []) }];
}

/** Functions of package context. */
export const contextFunctions: Readonly<Record<string, StandardFunction>> = {
  Background: (_, machine) => [contextValue(machine, { description: 'context.Background()', isCanceled: false })],
  TODO: (_, machine) => [contextValue(machine, { description: 'context.TODO()', isCanceled: false })],
  WithoutCancel: ([parent], machine) => [contextValue(machine, { description: contextOf(parent).description, isCanceled: false })],
  WithCancel: ([parent], machine) => derive(machine, contextOf(parent)),
  WithTimeout: ([parent, timeout], machine) =>
    integerOf(timeout) < second ? haltUnknown('whether a context has ended') : derive(machine, contextOf(parent)),
};

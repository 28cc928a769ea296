import type { DeclarationSite, PackageReference, Value } from '@standin/model';
import { fieldSetter, parameterPath, receiverPath } from '../cases/create-inputs.ts';
import { offerCases } from '../cases/offer-cases.ts';
import type { OfferedCase } from '../cases/offered-case.ts';
import type { TestedFunction } from '../types/tested-function.ts';
import { fuzzOperand, inputsOf, partsOf, type FuzzOperand } from './fuzz-operand.ts';
import { panicsOnPurpose } from './panics-on-purpose.ts';

/** A seed of the corpus: a value for each that is made up. */
export interface FuzzSeed {
  /** As of the case that it comes from. */
  readonly cause: string;
  readonly values: readonly Value[];
}

/** What a function is called on and with. */
interface FuzzOperands {
  readonly receiver: FuzzOperand | undefined;
  readonly parameters: readonly FuzzOperand[];
}

/** A fuzz test of a function, before it is printed. */
export interface FuzzTest extends FuzzOperands {
  readonly kind: 'fuzz';
  readonly seeds: readonly FuzzSeed[];
}

/** Why a function gets no fuzz test: completes "... gets no fuzz test: ...". */
interface FuzzRefusal {
  readonly kind: 'refused';
  readonly reason: string;
}

/** What fuzz tests are offered with. */
export interface FuzzOptions {
  /** The package whose unexported names the test can use; absent for an external test. */
  readonly home: PackageReference | undefined;
  /** What a function may do beside computing its results; `undefined` where that is nothing. */
  readonly findEffect: (site: DeclarationSite) => string | undefined;
}

/**
 * A fuzz test for a function over basic types. A fuzzer gives it anything, so it may have no effect whatever it is given. `go test` runs all seeds, so they are those cases of its table test that return for certain;
 * there may be none.
 */
export function offerFuzz(tested: TestedFunction, { home, findEffect }: FuzzOptions): FuzzTest | FuzzRefusal {
  const operands = listOperands(tested, home);
  if (typeof operands === 'string') return refuse(operands);
  const { declaration } = tested.subject;
  const effect = findEffect(declaration.site);
  if (effect !== undefined) return refuse(effect);
  if (panicsOnPurpose(declaration)) return refuse('it panics on purpose');
  const cases = offerCases(tested, { home });
  const panic = cases.find(({ outcome }) => outcome.kind === 'panics');
  if (panic?.outcome.kind === 'panics') return refuse(`it panics for ${panic.name}: ${panic.outcome.message}`);
  return {
    kind: 'fuzz',
    ...operands,
    seeds: cases.filter(({ outcome }) => outcome.kind === 'returns').map((each) => createSeed(each, operands)),
  };
}

function refuse(reason: string): FuzzRefusal {
  return { kind: 'refused', reason };
}

/** What the function is called on and with; or why that cannot be made up. */
function listOperands(tested: TestedFunction, home: PackageReference | undefined): FuzzOperands | string {
  const canSet = fieldSetter(home);
  const parameters = tested.parameters.map(({ type, isVariadic }, index) => {
    const name = parameterPath(tested, index);
    return (isVariadic ? undefined : fuzzOperand({ name, type, isReceiver: false }, canSet)) ?? name;
  });
  const receiver = tested.receiver && fuzzOperand({ name: receiverPath(tested), type: tested.receiver.type, isReceiver: true }, canSet);
  const isAddressable = tested.receiver?.isPointer !== true || receiver?.kind === 'struct';
  const missing = parameters.find((each) => typeof each === 'string');
  if (tested.receiver !== undefined && (receiver === undefined || !isAddressable)) return 'package testing cannot make up its receiver';
  if (missing !== undefined) return `package testing cannot make up ${missing}`;
  const known = parameters.filter((each) => typeof each !== 'string');
  const inputs = [...(receiver === undefined ? [] : [receiver]), ...known].flatMap(inputsOf);
  if (inputs.every(({ type }) => type === 'bool')) return inputs.length === 0 ? 'it takes nothing' : 'a table has all truth values';
  return { receiver, parameters: known };
}

function createSeed({ cause, inputs }: OfferedCase, { receiver, parameters }: FuzzOperands): FuzzSeed {
  const ofReceiver = receiver === undefined || inputs.receiver === undefined ? [] : partsOf(receiver, inputs.receiver);
  const ofParameters = parameters.flatMap((operand, index) => {
    const value = inputs.parameters[index];
    return value === undefined ? [] : partsOf(operand, value);
  });
  return { cause, values: [...ofReceiver, ...ofParameters] };
}

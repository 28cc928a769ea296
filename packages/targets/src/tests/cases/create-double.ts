import { collectMethods, createCellOf, underlying, zeroValue, type DeclaredName, type Machine, type Value } from '@standin/model';
import { callName, type DependencyCall } from '../wiring/dependency-call.ts';
import { canFail, exampleError, exampleResults, type ExampleResult } from '../wiring/example-results.ts';
import type { Dependency } from '../wiring/wiring.ts';
import type { Assignment } from './offered-case.ts';

/** How many calls on doubles one case may have. */
export const mostCalls = 12;

/** What doubles of one evaluation are made with. */
export interface DoubleMaker {
  readonly machine: Machine;
  readonly assignment: Assignment;
  /** The calls that were made, in order. */
  readonly calls: DependencyCall[];
}

/** The name under which the error that doubles give is known among values: none of Go's. */
export const exampleErrorName = '(example)';

/** The error that doubles and fakes give as an example. */
export function createExampleError({ subject }: Machine): Value {
  const declared: DeclaredName = { package: subject.reference, name: exampleErrorName };
  const type = { kind: 'named', name: 'error', typeArguments: [] } as const;
  const dynamic: Value = { kind: 'error', type, text: exampleError.text, wrapped: [], identity: exampleError };
  return { kind: 'interface', type, dynamic, declared };
}

function createResult(machine: Machine, { kind, type }: ExampleResult): Value {
  if (kind === 'error') return createExampleError(machine);
  if (kind === 'zero' || type.kind !== 'pointer') return zeroValue(machine, type);
  return { kind: 'pointer', type, target: createCellOf(machine, zeroValue(machine, type.element)) };
}

/** A double as the code that is evaluated has it. What it is called with does not matter; a case can have the first call of a method fail, of a stub each. */
export function createDouble({ machine, assignment, calls }: DoubleMaker, dependency: Dependency): Value {
  const under = underlying(dependency.type);
  const methods = under.kind === 'type' && under.type.kind === 'interface' ? collectMethods(under.type, 'source').methods : [];
  const answer = (method: string): readonly Value[] | undefined => {
    const signature = methods.find(({ name }) => name === method)?.signature;
    if (signature === undefined || calls.length === mostCalls) return undefined;
    const name = callName({ dependency, method });
    const isFirst = !calls.some((call) => callName(call) === name);
    const fails = assignment.get(name)?.kind === 'fails' && canFail(signature) && (isFirst || dependency.double.kind === 'stub');
    const results = exampleResults(signature, fails);
    calls.push({ kind: 'double', dependency, method, signature, results });
    return results.map((result) => createResult(machine, result));
  };
  return { kind: 'opaque', type: dependency.type, description: dependency.name, answer };
}

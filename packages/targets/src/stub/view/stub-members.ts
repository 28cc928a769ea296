import { createIdentifierAllocator } from '@standin/render';
import type { StubRequest } from '../request.ts';
import { asksFunction } from '../memory/asks-function.ts';
import type { MemoryMembers } from '../memory/memory-naming.ts';
import type { MemoryPlan } from '../memory/plan-memory.ts';
import type { StubInterface } from '../stub-source.ts';
import { upperFirst } from './upper-first.ts';

/** What a stub has for one method of its interface. */
export interface MethodMembers {
  /** The field with the function. */
  readonly function: string;
  readonly calls: string;
  readonly returns: string;
  readonly reset: string;
  /** Empty for those that only controls have. */
  readonly count: string;
  readonly returnsOnCall: string;
  readonly set: string;
}

/** The fields and methods of a stub's type. Those of its interface come first; others that would meet one of them are numbered: `GetFunc_2`. */
export interface StubMembers {
  readonly mutex: string;
  readonly calls: string;
  readonly results: string;
  readonly onCall: string;
  readonly resetAll: string;
  /** Empty without controls. */
  readonly invocations: string;
  /** Those of a stub that keeps rows. */
  readonly memory: MemoryMembers;
  readonly ofMethods: ReadonlyMap<string, MethodMembers>;
  /** Those that users call and that have another name than usual. */
  readonly renamed: readonly { readonly usual: string; readonly name: string }[];
}

/** Chooses the names of the fields and methods of a stub's type. */
export function chooseMembers(
  { name, methods, hiddenMethods }: StubInterface,
  { hasControls }: Pick<StubRequest, 'hasControls'>,
  plan: MemoryPlan | undefined,
): StubMembers {
  const allMethods = [...methods, ...hiddenMethods].map((method) => method.name);
  const allocator = createIdentifierAllocator([...allMethods, ...(hiddenMethods.length > 0 ? [name] : [])]);
  const renamed: StubMembers['renamed'][number][] = [];
  const allocate = (usual: string): string => {
    const allocated = allocator.allocate(usual);
    if (allocated !== usual) renamed.push({ usual, name: allocated });
    return allocated;
  };
  const allocateIf = (isWanted: boolean, usual: string): string => (isWanted ? allocate(usual) : '');
  const resetAll = allocate('ResetCalls');
  const invocations = allocateIf(hasControls, 'Invocations');
  const ofMethods = new Map(
    methods.map(({ name: method, signature }) => {
      const hasResults = signature.results.length > 0;
      const members: MethodMembers = {
        function: allocate(`${method}Func`),
        calls: allocate(`${method}Calls`),
        returns: allocateIf(hasResults, `${method}Returns`),
        reset: allocate(`Reset${upperFirst(method)}Calls`),
        count: allocateIf(hasControls, `${method}CallCount`),
        returnsOnCall: allocateIf(hasControls && hasResults, `${method}ReturnsOnCall`),
        set: allocateIf(hasControls, `Set${upperFirst(method)}`),
      };
      return [method, members];
    }),
  );
  const memory = {
    put: allocateIf(plan !== undefined, 'PutRow'),
    keyFunction: allocateIf(plan !== undefined && asksFunction(plan.repository), 'KeyOf'),
    table: allocator.allocate('table'),
  };
  const [mutex = '', calls = '', results = '', onCall = ''] = ['mutex', 'calls', 'results', 'onCall'].map((field) =>
    allocator.allocate(field),
  );
  return { resetAll, invocations, mutex, calls, results, onCall, memory, ofMethods, renamed };
}

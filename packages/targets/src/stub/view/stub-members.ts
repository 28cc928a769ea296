import { createIdentifierAllocator } from '@standin/render';
import type { StubInterface } from '../stub-source.ts';

/** What a stub has for one method of its interface. */
export interface MethodMembers {
  /** The field with the function. */
  readonly function: string;
  readonly calls: string;
  readonly returns: string;
  readonly reset: string;
}

/** The fields and methods of a stub's type. Those of its interface come first; others that would meet one of them are numbered: `GetFunc_2`. */
export interface StubMembers {
  readonly mutex: string;
  readonly calls: string;
  readonly results: string;
  readonly resetAll: string;
  readonly ofMethods: ReadonlyMap<string, MethodMembers>;
  /** Those that users call and that have another name than usual. */
  readonly renamed: readonly { readonly usual: string; readonly name: string }[];
}

/** Chooses the names of the fields and methods of a stub's type. */
export function chooseMembers({ name, methods, hiddenMethods }: StubInterface): StubMembers {
  const allMethods = [...methods, ...hiddenMethods].map((method) => method.name);
  const allocator = createIdentifierAllocator([...allMethods, ...(hiddenMethods.length > 0 ? [name] : [])]);
  const renamed: StubMembers['renamed'][number][] = [];
  const allocate = (usual: string): string => {
    const allocated = allocator.allocate(usual);
    if (allocated !== usual) renamed.push({ usual, name: allocated });
    return allocated;
  };
  const resetAll = allocate('ResetCalls');
  const ofMethods = new Map(
    methods.map(({ name: method, signature }) => [
      method,
      {
        function: allocate(`${method}Func`),
        calls: allocate(`${method}Calls`),
        returns: signature.results.length > 0 ? allocate(`${method}Returns`) : '',
        reset: allocate(`Reset${method.replace(/^./u, (first) => first.toUpperCase())}Calls`),
      },
    ]),
  );
  const [mutex, calls, results] = ['mutex', 'calls', 'results'].map((field) => allocator.allocate(field));
  return { resetAll, mutex: mutex ?? '', calls: calls ?? '', results: results ?? '', ofMethods, renamed };
}

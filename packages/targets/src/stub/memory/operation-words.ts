/** What a method of a repository does. */
export type OperationName = 'get' | 'list' | 'save' | 'create' | 'update' | 'delete' | 'exists' | 'count';

/** The first words of names, by what they ask for. */
const operationWords: Readonly<Record<OperationName, readonly string[]>> = Object.freeze({
  get: ['Get', 'Find', 'Load', 'Lookup', 'Fetch', 'Read', 'Retrieve'],
  list: ['List', 'All', 'Values'],
  save: ['Save', 'Put', 'Set', 'Upsert', 'Store'],
  create: ['Create', 'Add', 'Insert'],
  update: ['Update', 'Replace'],
  delete: ['Delete', 'Remove'],
  exists: ['Exists', 'Has', 'Contains'],
  count: ['Count', 'Len'],
});

const operations: ReadonlyMap<string, OperationName> = new Map(
  Object.entries(operationWords).flatMap(([name, words]) => words.map((word) => [word, name as OperationName] as const)),
);

/** What the words of a method's name ask for. `GetAll()`, which takes nothing, is a list, and `ByName(name)` a lookup. */
export function operationOf(
  words: readonly string[],
  takesParameters: boolean,
): { readonly operation: OperationName | undefined; readonly rest: readonly string[] } {
  const [first = '', ...rest] = words;
  if (first === 'By') return { operation: 'get', rest: words };
  const operation = operations.get(first);
  const isList = operation === 'get' && (!takesParameters || rest[0] === 'All');
  return { operation: isList ? 'list' : operation, rest };
}

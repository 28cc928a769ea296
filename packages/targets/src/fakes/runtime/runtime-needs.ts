import { findMember, type NamedType, type PackageReference, type Program } from '@standin/model';

/** What the first line of a file begins with that only some versions of a library can compile. */
export const needsPrefix = '//standin:needs ';

/** What a file of the runtime needs of a library: that it declares a name, or a type with a member, or, where the file is for older versions, that it does not. */
interface Need {
  readonly importPath: string;
  readonly name: string;
  readonly member: string | undefined;
  readonly isAbsent: boolean;
}

function readNeed(word: string): Need {
  const text = word.replace(/^!/, '');
  const dot = text.indexOf('.', text.lastIndexOf('/') + 1);
  const [name = '', member] = text.slice(dot + 1).split('.');
  return { importPath: text.slice(0, dot), name, member, isAbsent: text !== word };
}

/** The needs of a file, by its first line: `//standin:needs github.com/redis/go-redis/v9.Options.MaintNotificationsConfig`, with `!` before what must not be there. */
function readNeeds(text: string): readonly Need[] {
  if (!text.startsWith(needsPrefix)) return [];
  const [line = ''] = text.split('\n', 1);
  return line
    .slice(needsPrefix.length)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(readNeed);
}

function hasMember(reference: PackageReference, typeName: string, member: string): boolean {
  const type: NamedType = { kind: 'named', package: reference, name: typeName, typeArguments: [] };
  const { kind } = findMember(type, member, reference);
  return kind === 'field' || kind === 'method';
}

/** Whether the libraries that a program sees have what a file of the runtime needs; `undefined` where the source of one is not there. `pathOf` tells under which path a library is imported there. `loadGrammar` must have been awaited. */
export function meetsNeeds(text: string, program: Program, pathOf: (importPath: string) => string): boolean | undefined {
  const needs = readNeeds(text).map((need) => ({ ...need, reference: program.reference(pathOf(need.importPath)) }));
  const met = needs.map(({ reference, name, member, isAbsent }) => {
    const loaded = reference.load();
    if (loaded.kind !== 'loaded') return undefined;
    const isDeclared = loaded.package.lookup(name) !== undefined;
    return (isDeclared && (member === undefined || hasMember(reference, name, member))) !== isAbsent;
  });
  return met.includes(undefined) ? undefined : met.every((each) => each === true);
}

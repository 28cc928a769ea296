import { isAliasDeclaration, receiverBase } from '@standin/syntax';
import type { DeclarationSite, Package } from '../program/package.ts';
import type { SourceFile } from '../program/source-file.ts';
import { typeObjectAt } from '../resolve/type-object.ts';
import { functionObjectAt, type FunctionObject } from './function-object.ts';

/** Where methods are declared, by the base types of their receivers. */
type MethodIndex = ReadonlyMap<string, readonly DeclarationSite[]>;

const functions = new WeakMap<Package, () => readonly FunctionObject[]>();

/** The functions and methods of a package's files that count, in source order, files in byte order of name. */
export function functionsOf(owner: Package): readonly FunctionObject[] {
  let list = functions.get(owner);
  if (list === undefined) functions.set(owner, (list = owner.program.workspace.tree.remember(() => listFunctions(owner))));
  return list();
}

function listFunctions(owner: Package): readonly FunctionObject[] {
  return owner.files().flatMap((file) => file.functions().map((entry) => functionObjectAt({ file, entry })));
}

/** The type that a receiver's type name stands for in its package: another one where it is an alias (Go spec, Method declarations). */
function baseName(owner: Package, name: string): string {
  const site = owner.lookup(name);
  if (site?.entry.declaration.keyword !== 'type' || !isAliasDeclaration(site.file.text, site.entry)) return name;
  const right = typeObjectAt(site).right();
  return right.kind === 'named' && right.name !== name ? baseName(owner, right.name) : name;
}

function indexMethods(owner: Package, files: readonly SourceFile[]): MethodIndex {
  const index = new Map<string, DeclarationSite[]>();
  const names = new Map<string, string>();
  for (const file of files) {
    for (const entry of file.methods()) {
      const written = receiverBase(file.text, entry)?.typeName ?? '';
      const name = names.get(written) ?? baseName(owner, written);
      names.set(written, name);
      const known = index.get(name);
      if (known === undefined) index.set(name, [{ file, entry }]);
      else known.push({ file, entry });
    }
  }
  return index;
}

/** By package: the methods in the files that count, and those in each file that its build constraints leave out. */
const indexes = new WeakMap<Package, () => MethodIndex>();
const indexesOfFiles = new WeakMap<SourceFile, () => MethodIndex>();

function remembered<Key extends object>(
  known: WeakMap<Key, () => MethodIndex>,
  key: Key,
  owner: Package,
  files: () => readonly SourceFile[],
): MethodIndex {
  let index = known.get(key);
  if (index === undefined) known.set(key, (index = owner.program.workspace.tree.remember(() => indexMethods(owner, files()))));
  return index();
}

/**
 * The methods that a package declares for one of its types, in source order. For a type in a file that build constraints leave out, those of that file
 * count, too.
 */
export function methodsOfName(owner: Package, name: string): readonly FunctionObject[] {
  const file = owner.lookup(name)?.file;
  const methods = remembered(indexes, owner, owner, () => owner.files()).get(name) ?? [];
  const isCounted = file === undefined || owner.files().includes(file);
  const own = isCounted ? [] : (remembered(indexesOfFiles, file, owner, () => [file]).get(name) ?? []);
  return [...own, ...methods].map(functionObjectAt);
}

import { findDotImports, findImport } from '../program/imports.ts';
import type { PackageReference } from '../program/package-reference.ts';
import { findLocal, type LocalMeaning } from '../resolve/scope.ts';
import { isExported, predeclaredType, predeclaredValues } from '../types/universe.ts';
import type { NamedType } from '../types/type.ts';
import type { Operand } from './operand.ts';
import { untypedConstant } from './operand-type.ts';
import { packageOperand } from './package-operand.ts';
import { unknown, type Typer } from './typer.ts';

function meaningOf(meaning: LocalMeaning): Operand {
  if (meaning.kind !== 'type') return meaning.operand;
  const { object } = meaning;
  const type: NamedType = { kind: 'named', package: object.file.package.reference, name: object.name, typeArguments: [], local: object };
  return object.typeParameters.length === 0 ? { kind: 'type', type } : { kind: 'type', type, typeParameters: object.typeParameters };
}

function predeclaredOperand(name: string): Operand | undefined {
  const type = predeclaredType(name);
  if (type !== undefined) return { kind: 'type', type };
  if (!predeclaredValues.has(name)) return undefined;
  if (name === 'nil') return { kind: 'nil' };
  if (name === 'iota') return untypedConstant('int');
  return name === 'true' || name === 'false' ? untypedConstant('bool') : { kind: 'builtin', name };
}

/** What a package that is imported declares a name as, seen from a file that may be of another one. */
export function memberOfPackage(typer: Typer, owner: PackageReference, name: string, offset: number): Operand {
  if (owner.path === 'unsafe') return unsafeOperand(owner, name);
  const loaded = owner.load();
  if (loaded.kind === 'missing') return unknown(typer, offset, loaded.message);
  const operand = packageOperand(typer, loaded.package, name);
  return operand ?? unknown(typer, offset, `${owner.path} does not declare ${name}`);
}

function unsafeOperand(owner: PackageReference, name: string): Operand {
  if (name !== 'Pointer') return { kind: 'builtin', name: `unsafe.${name}` };
  return { kind: 'type', type: { kind: 'named', package: owner, name, typeArguments: [] } };
}

function dotImported(typer: Typer, name: string): Operand | undefined {
  if (!isExported(name)) return undefined;
  for (const reference of findDotImports(typer.scope.file)) {
    if (reference.path === 'unsafe') return unsafeOperand(reference, name);
    const loaded = reference.load();
    const operand = loaded.kind === 'loaded' ? packageOperand(typer, loaded.package, name) : undefined;
    if (operand !== undefined) return operand;
  }
  return undefined;
}

/** The package that a name means before a dot; `undefined` where something else has the name. */
export function importedPackage(typer: Typer, name: string): PackageReference | undefined {
  const { scope } = typer;
  const isDeclared = findLocal(scope, name) !== undefined || scope.typeParameters.has(name) || scope.file.package.scope().has(name);
  return isDeclared ? undefined : findImport(scope.file, name);
}

/** What a name stands for: the innermost block that declares it decides (Go spec, Declarations and scope). */
export function typeName(typer: Typer, name: string, offset: number): Operand {
  const { scope } = typer;
  const local = findLocal(scope, name);
  if (local !== undefined) return meaningOf(local.meaning);
  const parameter = scope.typeParameters.get(name);
  if (parameter !== undefined) return { kind: 'type', type: parameter };
  const owner = scope.file.package;
  const predeclared = predeclaredOperand(name);
  if (predeclared !== undefined && !owner.scope().has(name)) return predeclared;
  const operand = packageOperand(typer, owner, name) ?? dotImported(typer, name);
  if (operand !== undefined) return operand;
  const imported = findImport(scope.file, name);
  return imported === undefined ? unknown(typer, offset, `undefined: ${name}`) : { kind: 'package', package: imported };
}

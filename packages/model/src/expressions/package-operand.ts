import { parseConstants, parseVariables, type ConstantDeclaration, type OutlineDeclaration, type VariableSpec } from '@standin/syntax';
import { functionObjectAt } from '../methods/function-object.ts';
import type { DeclarationSite, Package } from '../program/package.ts';
import type { SourceFile } from '../program/source-file.ts';
import { typeObjectAt } from '../resolve/type-object.ts';
import { resolveType } from '../resolve/resolve-type.ts';
import type { Scope } from '../resolve/scope.ts';
import type { Operand, Place, UnknownOperand, ValueOperand } from './operand.ts';
import { typeOf } from './operand-type.ts';
import { createTyper, unknown, type Rules, type Typer } from './typer.ts';
import { typeValues } from './type-values.ts';

/** A name of a package block, where it is declared, and what types expressions. */
interface PackageName {
  readonly site: DeclarationSite;
  readonly name: string;
  readonly rules: Rules;
}

/** Where a package variable is declared. */
export function placeOfVariable(file: SourceFile, { name, offset }: VariableSpec['names'][number]): Place {
  return { kind: 'variable', name, origin: { file, offset } };
}

function typeVariable({ site: { file, entry }, name, rules }: PackageName): ValueOperand | UnknownOperand {
  const scope: Scope = { file, typeParameters: new Map() };
  const spec = parseVariables(file.text, entry);
  const index = spec.names.findIndex((identifier) => identifier.name === name);
  const identifier = spec.names[index];
  if (identifier === undefined) return unknown({ scope }, entry.nameOffset, `${name} cannot be read`);
  const place = placeOfVariable(file, identifier);
  if (spec.type !== undefined) return { kind: 'value', type: resolveType(spec.type, scope), place };
  const value = typeValues(createTyper(rules, scope, undefined), spec.values, spec.names.length)[index];
  if (value?.operand.kind === 'unknown') return value.operand;
  const type = value && typeOf(value.operand);
  return type === undefined ? unknown({ scope }, identifier.offset, `${name} has no value`) : { kind: 'value', type, place };
}

const constants = new WeakMap<OutlineDeclaration, readonly ConstantDeclaration[]>();

function constantsOf({ file, entry: { declaration } }: DeclarationSite): readonly ConstantDeclaration[] {
  let known = constants.get(declaration);
  if (known === undefined) constants.set(declaration, (known = parseConstants(file.text, declaration)));
  return known;
}

function typePackageConstant({ site, name, rules }: PackageName): Operand {
  const { file, entry } = site;
  const scope: Scope = { file, typeParameters: new Map() };
  const declared = constantsOf(site).find((constant) => constant.name === name);
  return declared === undefined
    ? unknown({ scope }, entry.nameOffset, `${name} cannot be read`)
    : typeConstant(createTyper(rules, scope, undefined), declared);
}

/** A constant from its declaration (Go spec, Constant declarations). */
export function typeConstant(typer: Typer, { type, value, offset, name }: ConstantDeclaration): Operand {
  const operand = value && typer.rules.typeExpression(typer, value);
  if (type !== undefined) return { kind: 'constant', type: resolveType(type, typer.scope), isUntyped: false };
  if (operand?.kind === 'constant' || operand?.kind === 'unknown') return operand;
  if (operand?.kind === 'value') return { kind: 'constant', type: operand.type, isUntyped: false };
  return unknown(typer, offset, `${name} has no value`);
}

function typeFunctionName({ file, entry }: DeclarationSite): ValueOperand {
  const declaration = functionObjectAt({ file, entry });
  const { signature, typeParameters } = declaration;
  const callee = { kind: 'function', declaration } as const;
  return { kind: 'value', type: signature, callee, ...(typeParameters.length > 0 && { typeParameters }) };
}

function typeTypeName({ file, entry }: DeclarationSite, name: string): Operand {
  const { typeParameters } = typeObjectAt({ file, entry });
  const type = { kind: 'named', package: file.package.reference, name, typeArguments: [] } as const;
  return typeParameters.length === 0 ? { kind: 'type', type } : { kind: 'type', type, typeParameters };
}

function typeSite(declared: PackageName): Operand {
  const { site, name } = declared;
  switch (site.entry.declaration.keyword) {
    case 'func':
      return typeFunctionName(site);
    case 'type':
      return typeTypeName(site, name);
    case 'var':
      return typeVariable(declared);
    case 'const':
      return typePackageConstant(declared);
  }
}

const operands = new WeakMap<Package, Map<string, () => Operand>>();

/** The operand, worked out once; while that goes on, what asks for it again is told that it goes by itself. */
function rememberOperand(declared: PackageName): () => Operand {
  const { site, name } = declared;
  const { file, entry } = site;
  let isPending = false;
  const compute = file.package.program.workspace.tree.remember(() => {
    isPending = true;
    try {
      return typeSite(declared);
    } finally {
      isPending = false;
    }
  });
  const circular = unknown({ scope: { file, typeParameters: new Map() } }, entry.nameOffset, `the type of ${name} goes by itself`);
  return () => (isPending ? circular : compute());
}

/** Where a name of a package block is declared as a variable. */
function findVariable(owner: Package, name: string): Place | undefined {
  const site = owner.lookup(name);
  if (site?.entry.declaration.keyword !== 'var') return undefined;
  const identifier = parseVariables(site.file.text, site.entry).names.find((each) => each.name === name);
  return identifier && placeOfVariable(site.file, identifier);
}

/** What a name of a package block is as an operand, to who listens; `undefined` where the package does not declare it. */
export function packageOperand({ rules, visitor }: Pick<Typer, 'rules' | 'visitor'>, owner: Package, name: string): Operand | undefined {
  const place = visitor?.typeOf === undefined ? undefined : findVariable(owner, name);
  const type = place && visitor?.typeOf?.(place);
  return place && type ? { kind: 'value', type, place } : declaredOperand(owner, name, rules);
}

function declaredOperand(owner: Package, name: string, rules: Rules): Operand | undefined {
  const site = owner.lookup(name);
  if (site === undefined) return undefined;
  let known = operands.get(owner);
  if (known === undefined) operands.set(owner, (known = new Map<string, () => Operand>()));
  let operand = known.get(name);
  if (operand === undefined) known.set(name, (operand = rememberOperand({ site, name, rules })));
  return operand();
}

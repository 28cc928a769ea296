import { parseConstants, type ConstantDeclaration, type OutlineDeclaration } from '@standin/syntax';
import type { DeclarationSite, Package } from '../../program/package.ts';
import type { SourceFile } from '../../program/source-file.ts';
import { createPackageFrame, evaluateOne, typeHere } from '../frame/frame.ts';
import { haltUnknown } from '../halt.ts';
import type { Machine } from '../machine.ts';
import { assignValue } from '../value/assign-value.ts';
import type { Value } from '../value/value.ts';

function withName(value: Value, owner: Package, name: string): Value {
  return value.kind === 'integer' || value.kind === 'string' || value.kind === 'constant'
    ? { ...value, declared: { package: owner.reference, name } }
    : value;
}

const parsed = new WeakMap<OutlineDeclaration, readonly ConstantDeclaration[]>();

/** The constants of a declaration, read once. */
function constantsOf({ file, entry: { declaration } }: DeclarationSite): readonly ConstantDeclaration[] {
  let known = parsed.get(declaration);
  if (known === undefined) parsed.set(declaration, (known = parseConstants(file.text, declaration)));
  return known;
}

const values = new WeakMap<SourceFile, Map<string, Value>>();

/** The value of a constant of a package, with its type where it has one (Go spec, Constant declarations). Worked out once. */
export function packageConstant(machine: Machine, site: DeclarationSite, name: string): Value {
  const known = values.get(site.file) ?? new Map<string, Value>();
  values.set(site.file, known);
  const value = known.get(name) ?? evaluateConstant(machine, site, name);
  known.set(name, value);
  return value;
}

function evaluateConstant(machine: Machine, site: DeclarationSite, name: string): Value {
  const { file } = site;
  const constant = constantsOf(site).find((declared) => declared.name === name);
  if (constant?.value === undefined) return haltUnknown(`what ${name} is`);
  const frame = createPackageFrame(machine, file, BigInt(constant.iota));
  const value = evaluateOne(constant.value, frame);
  const typed = constant.type === undefined ? value : assignValue(machine, value, typeHere(constant.type, frame));
  return withName(typed, file.package, name);
}

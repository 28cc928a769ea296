import { parseConstantDeclaration, type ConstantDeclaration, type OutlineEntry } from '@standin/syntax';
import type { DeclarationSite, Package } from '../../program/package.ts';
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

const parsed = new WeakMap<OutlineEntry, readonly ConstantDeclaration[]>();

/** The constants of a declaration, read once. */
function constantsOf({ file, entry }: DeclarationSite): readonly ConstantDeclaration[] {
  let known = parsed.get(entry);
  if (known === undefined) parsed.set(entry, (known = parseConstantDeclaration(file.text, entry.declaration)));
  return known;
}

/** The value of a constant of a package, with its type where it has one (Go spec, Constant declarations). */
export function packageConstant(machine: Machine, site: DeclarationSite, name: string): Value {
  const { file } = site;
  const constant = constantsOf(site).find((declared) => declared.name === name);
  if (constant?.value === undefined) return haltUnknown(`what ${name} is`);
  const frame = createPackageFrame(machine, file, BigInt(constant.iota));
  const value = evaluateOne(constant.value, frame);
  const typed = constant.type === undefined ? value : assignValue(machine, value, typeHere(constant.type, frame));
  return withName(typed, file.package, name);
}

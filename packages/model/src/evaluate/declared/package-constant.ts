import { parseConstantDeclaration } from '@standin/syntax';
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

/** The value of a constant of a package, with its type where it has one (Go spec, Constant declarations). */
export function packageConstant(machine: Machine, { file, entry }: DeclarationSite, name: string): Value {
  const constant = parseConstantDeclaration(file.text, entry.declaration).find((declared) => declared.name === name);
  if (constant?.value === undefined) return haltUnknown(`what ${name} is`);
  const frame = createPackageFrame(machine, file, BigInt(constant.iota));
  const value = evaluateOne(constant.value, frame);
  const typed = constant.type === undefined ? value : assignValue(machine, value, typeHere(constant.type, frame));
  return withName(typed, file.package, name);
}

import type { DeclarationSite } from '../../program/package.ts';
import { functionObjectAt } from '../../methods/function-object.ts';
import { findName, type NameMeaning } from '../frame/find-name.ts';
import type { Frame } from '../frame/frame.ts';
import { packageConstant } from '../declared/package-constant.ts';
import { packageVariable } from '../declared/package-variable.ts';
import { haltUnknown } from '../halt.ts';
import type { Machine } from '../machine.ts';
import { readCell } from '../value/cell.ts';
import { findStandardFunction } from '../standard/standard-functions.ts';
import { untypedBoolean } from '../value/operate-values.ts';
import type { Value } from '../value/value.ts';

/** A declared function as a value. Generic ones need type arguments, which only a call gives. */
function functionValue(machine: Machine, site: DeclarationSite): Value {
  const declaration = functionObjectAt(site);
  if (declaration.typeParameters.length > 0) return haltUnknown('a generic function as a value');
  const typeArguments = new Map();
  // Functions of package time stand in for the clock as values, `now: time.Now`.
  const { path } = site.file.package.reference;
  const clock = path === 'time' ? findStandardFunction(path, declaration.header.name) : undefined;
  return {
    kind: 'function',
    type: declaration.signature,
    call: (args) => clock?.(args, machine) ?? machine.rules.callFunction(machine, { declaration, typeArguments, args }),
  };
}

/** What a declaration of a package gives where its name stands for a value. */
export function declaredValue(machine: Machine, { site, name }: Extract<NameMeaning, { kind: 'declared' }>): Value {
  switch (site.entry.declaration.keyword) {
    case 'const':
      return packageConstant(machine, site, name);
    case 'var':
      return packageVariable(machine, site, name);
    case 'func':
      return functionValue(machine, site);
    case 'type':
      return haltUnknown(`the type ${name} as a value`);
  }
}

function predeclaredValue(name: string): Value {
  if (name === 'true' || name === 'false') return untypedBoolean(name === 'true');
  if (name === 'nil') return { kind: 'nil' };
  return haltUnknown(`what ${name} is`);
}

/** What a name stands for as an operand (Go spec, Operands). */
export function evaluateName(name: string, frame: Frame): Value {
  if (name === 'iota' && frame.iota !== undefined)
    return { kind: 'constant', constant: { kind: 'integer', value: frame.iota }, isRune: false };
  const meaning = findName(frame, name);
  switch (meaning.kind) {
    case 'local':
      if (meaning.local.kind === 'variable') return readCell(meaning.local.cell);
      return meaning.local.kind === 'constant' ? meaning.local.value : haltUnknown('a type that a function declares');
    case 'declared':
      return declaredValue(frame.machine, meaning);
    case 'predeclared':
      return predeclaredValue(name);
    case 'package':
    case 'typeParameter':
    case 'undeclared':
      return haltUnknown(`what ${name} is`);
  }
}

import type { CompositeLiteral, Expression, LiteralElement } from '@standin/syntax';
import { resolveType } from '../resolve/resolve-type.ts';
import type { Field, StructType, Type } from '../types/type.ts';
import { coreType } from './core-type.ts';
import type { Operand, Place } from './operand.ts';
import { unknown, type Typer } from './typer.ts';

interface Target {
  readonly type: Type | undefined;
  readonly to: Place | undefined;
}

/** Types a value in a literal; a literal without a type has that of the element, or what its pointer points to. */
function typeElement(typer: Typer, expression: Expression, { type, to }: Target): void {
  const operand = typer.rules.typeExpression(typer, expression, type);
  typer.visitor?.flow?.({ kind: 'element', expression, operand, to, type });
}

function nameOf({ name, type }: Field): string | undefined {
  const base = type.kind === 'pointer' ? type.element : type;
  return name ?? (base.kind === 'named' || base.kind === 'basic' ? base.name : undefined);
}

function fieldTarget({ origin: { file } }: StructType, field: Field | undefined): Target {
  if (field === undefined) return { type: undefined, to: undefined };
  return { type: field.type, to: { kind: 'field', name: nameOf(field), origin: { file, offset: field.offset } } };
}

function typeFields(typer: Typer, struct: StructType, elements: readonly LiteralElement[]): void {
  for (const [index, { key, value }] of elements.entries()) {
    const name = key?.kind === 'name' ? key.name : undefined;
    const field = name === undefined ? struct.fields[index] : struct.fields.find((each) => nameOf(each) === name);
    typeElement(typer, value, fieldTarget(struct, field));
  }
}

interface ElementTypes {
  readonly key: Type | undefined;
  readonly value: Type | undefined;
}

function typeElements(typer: Typer, elements: readonly LiteralElement[], { key: keyType, value: valueType }: ElementTypes): void {
  for (const { key, value } of elements) {
    if (key !== undefined) typeElement(typer, key, { type: keyType, to: undefined });
    typeElement(typer, value, { type: valueType, to: undefined });
  }
}

function typeContents(typer: Typer, core: Type | undefined, elements: readonly LiteralElement[]): void {
  switch (core?.kind) {
    case 'struct': {
      typeFields(typer, core, elements);
      return;
    }
    case 'map': {
      typeElements(typer, elements, { key: core.key, value: core.value });
      return;
    }
    case 'slice':
    case 'array': {
      typeElements(typer, elements, { key: undefined, value: core.element });
      return;
    }
    default:
      for (const { value } of elements) typer.rules.typeExpression(typer, value);
  }
}

/** Types a composite literal; `elided` is the type that the literal around one without a type tells (Go spec, Composite literals). */
export function typeCompositeLiteral(
  typer: Typer,
  { type: written, elements, offset }: CompositeLiteral,
  elided: Type | undefined,
): Operand {
  const type = written === undefined ? elided : resolveType(written, typer.scope);
  const pointer = written === undefined && type !== undefined ? coreType(type) : undefined;
  const base = pointer?.kind === 'pointer' ? pointer.element : type;
  typeContents(typer, base && coreType(base), elements);
  return type === undefined || type.kind === 'invalid'
    ? unknown(typer, offset, 'a literal of a type that cannot be told')
    : { kind: 'value', type };
}

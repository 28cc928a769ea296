import { predeclaredType } from '../../types/universe.ts';
import type { Expression, TypeExpression } from '@standin/syntax';
import type { Type } from '../../types/type.ts';
import { findName, findQualifier } from './find-name.ts';
import { typeHere, type Frame } from './frame.ts';

function isTypeName(frame: Frame, name: string): boolean {
  const meaning = findName(frame, name);
  if (meaning.kind === 'declared') return meaning.site.entry.declaration.keyword === 'type';
  if (meaning.kind === 'local') return meaning.local.kind === 'type';
  return meaning.kind === 'typeParameter' || (meaning.kind === 'predeclared' && predeclaredType(name) !== undefined);
}

function isQualifiedType(frame: Frame, qualifier: string, name: string): boolean {
  const loaded = findQualifier(frame, qualifier)?.load();
  return loaded?.kind === 'loaded' && loaded.package.lookup(name)?.entry.declaration.keyword === 'type';
}

/** The type that an expression is, as written; `undefined` where it is none. */
function readType(expression: Expression, frame: Frame): TypeExpression | undefined {
  const { offset } = expression;
  switch (expression.kind) {
    case 'type':
      return expression.type;
    case 'name':
      return isTypeName(frame, expression.name) ? { kind: 'name', name: expression.name, typeArguments: [], offset } : undefined;
    case 'selector': {
      const { operand, name } = expression;
      if (operand.kind !== 'name' || !isQualifiedType(frame, operand.name, name)) return undefined;
      return { kind: 'name', package: operand.name, name, typeArguments: [], offset };
    }
    case 'unary': {
      const element = expression.operator === '*' ? readType(expression.operand, frame) : undefined;
      return element && { kind: 'pointer', element, offset };
    }
    case 'index': {
      const generic = readType(expression.operand, frame);
      const argument = generic === undefined ? undefined : readType(expression.index, frame);
      return generic?.kind === 'name' && argument !== undefined ? { ...generic, typeArguments: [argument] } : undefined;
    }
    case 'instantiation': {
      const generic = readType(expression.operand, frame);
      return generic?.kind === 'name' ? { ...generic, typeArguments: expression.typeArguments } : undefined;
    }
    default:
      return undefined;
  }
}

/** The type that stands in the place of an operand, as that of a conversion does; `undefined` where it is a value. */
export function typeOperand(expression: Expression, frame: Frame): Type | undefined {
  const type = readType(expression, frame);
  return type && typeHere(type, frame);
}

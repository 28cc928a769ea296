import { basename } from 'node:path';
import type { FunctionObject, Member, Operand, Origin, Type, TypingVisitor } from '@standin/model';
import type { CallExpression, Expression, Selector } from '@standin/syntax';
import { identityOf } from './show-identity.ts';

/** A kind of fact, as the judge calls it. */
export type FactKind = 'package' | 'field' | 'method' | 'expression' | 'conversion' | 'builtin' | 'call' | 'callee' | 'name';

/** What ours says of expressions in a file, by `keyOf`. */
export type Facts = Map<string, string>;

/** What is asked at a place, whatever the answer is: what is selected, what a call is, what is called, what a name is. */
export function keyOf(kind: FactKind, at: string | number): string {
  const subjects = {
    package: 'selector',
    field: 'selector',
    method: 'selector',
    expression: 'selector',
    conversion: 'call',
    builtin: 'call',
  };
  return `${kind in subjects ? subjects[kind as keyof typeof subjects] : kind} ${at}`;
}

/** Types every expression of a function. */
export type TypeFunction = (declaration: FunctionObject, visitor: TypingVisitor) => void;

function placeOf({ file, offset }: Origin): string {
  return `${file.package.reference.path.replace(/^vendor\//, '')}/${basename(file.path)}:${offset}`;
}

function placeOfMember(member: Member): string {
  const { origin } = member;
  const isOfUniverse = member.kind === 'method' && member.name === 'Error' && origin?.file.text.startsWith('error', origin.offset) === true;
  return origin === undefined || isOfUniverse ? 'universe' : placeOf(origin);
}

/** The type of what can have a member: of a value, a constant, or a type itself. */
function typeOf(operand: Operand | undefined): Type | undefined {
  return operand?.kind === 'value' || operand?.kind === 'constant' || operand?.kind === 'type' ? operand.type : undefined;
}

/** How many calls begin where a call begins: in `f()()` those of its callee. */
function nestingOf(call: CallExpression): number {
  let count = 0;
  for (let inner: Expression = call.callee; inner.offset === call.offset;) {
    if (inner.kind === 'call') {
      count++;
      inner = inner.callee;
    } else if ('operand' in inner && inner.kind !== 'unary') inner = inner.operand;
    else break;
  }
  return count;
}

/** The type of what a call gives. */
function resultOf(operand: Operand): string | undefined {
  switch (operand.kind) {
    case 'value':
      return identityOf(operand.type);
    case 'constant':
    case 'nil':
      return operand.kind;
    case 'tuple':
      return `(${operand.values.map(({ type }) => identityOf(type)).join(', ')})`;
    default:
      return undefined;
  }
}

/**
 * What ours finds in a function, in the words of the judge. What is called of a generic function whose type arguments are inferred is left out: what the call gives
 * says as much.
 */
export function collectFacts(facts: Facts, declaration: FunctionObject, typeFunction: TypeFunction): void {
  const known = new Map<Expression, Operand>();

  function add(kind: FactKind, at: string | number, words: string | undefined): void {
    if (words !== undefined) facts.set(keyOf(kind, at), `${kind} ${words}`);
  }

  function addCall(call: CallExpression, operand: Operand): void {
    const at = `${call.offset}:${nestingOf(call)}`;
    const callee = known.get(call.callee);
    const result = resultOf(operand);
    if (callee?.kind === 'type') add('conversion', at, identityOf(callee.type));
    else if (callee?.kind === 'builtin') add('builtin', at, result && `${callee.name.replace('unsafe.', '')} ${result}`);
    else add('call', at, result);
    if (callee?.kind === 'value' && callee.typeParameters === undefined) add('callee', at, identityOf(callee.type));
  }

  function addName(offset: number, operand: Operand): void {
    if (operand.kind === 'value' && operand.typeParameters === undefined) add('name', offset, identityOf(operand.type));
  }

  function addQualified({ operand, name, nameOffset }: Selector, named: Operand): void {
    const qualifier = known.get(operand);
    if (qualifier?.kind !== 'package' || named.kind === 'unknown') return;
    add('package', nameOffset, `${qualifier.package.path.replace(/^vendor\//, '')}.${name}`);
    if (named.kind === 'value' && named.callee === undefined) addName(nameOffset, named);
  }

  typeFunction(declaration, {
    expression(expression, operand) {
      known.set(expression, operand);
      if (expression.kind === 'call') addCall(expression, operand);
      if (expression.kind === 'name') addName(expression.offset, operand);
      if (expression.kind === 'selector') addQualified(expression, operand);
    },
    selector({ nameOffset }, operand, member) {
      const type = typeOf(operand);
      if (member === undefined || type === undefined) return;
      add(operand.kind === 'type' ? 'expression' : member.kind, nameOffset, `${identityOf(type)} ${placeOfMember(member)}`);
    },
    declare({ origin }, type) {
      if (type !== undefined) add('name', origin.offset, identityOf(type));
    },
  });
}

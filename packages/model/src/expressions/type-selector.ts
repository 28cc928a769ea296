import type { Selector } from '@standin/syntax';
import { findMember, type MemberLookup } from '../methods/find-member.ts';
import type { MethodMember } from '../methods/member.ts';
import type { SignatureType, Type } from '../types/type.ts';
import type { Operand, ValueOperand } from './operand.ts';
import { typeOf } from './operand-type.ts';
import { importedPackage, memberOfPackage } from './type-name.ts';
import { unknown, type Typer } from './typer.ts';

/** The function that a method expression is: the receiver is its first parameter (Go spec, Method expressions). */
function methodExpression(receiver: Type, { signature }: MethodMember): SignatureType {
  return { ...signature, parameters: [{ type: receiver }, ...signature.parameters] };
}

function selectMember(
  { visitor }: Typer,
  operand: Operand,
  type: Type,
  member: Exclude<MemberLookup, { kind: 'none' | 'ambiguous' | 'unknown' }>,
): ValueOperand {
  if (member.kind === 'field') {
    const { name, origin } = member;
    const place = { kind: 'field', name, origin } as const;
    return { kind: 'value', type: visitor?.typeOf?.(place) ?? member.type, place };
  }
  const isExpression = operand.kind === 'type';
  const signature = isExpression ? methodExpression(type, member) : member.signature;
  return { kind: 'value', type: signature, callee: { kind: 'method', member, isExpression } };
}

function explain(lookup: Extract<MemberLookup, { kind: 'none' | 'ambiguous' | 'unknown' }>, name: string): string {
  if (lookup.kind === 'unknown') return lookup.failures[0]?.message ?? `${name} cannot be looked up`;
  return lookup.kind === 'none' ? `there is no field or method ${name}` : `there are several fields or methods ${name}`;
}

function typeMember(typer: Typer, selector: Selector, operand: Operand): Operand {
  const { name, nameOffset } = selector;
  if (operand.kind === 'unknown') {
    typer.visitor?.selector?.(selector, operand, undefined);
    return operand;
  }
  const type = operand.kind === 'type' ? operand.type : typeOf(operand);
  if (type === undefined) return unknown(typer, nameOffset, `${name} of what has no type`);
  const member = findMember(type, name, typer.package);
  const isFound = member.kind === 'field' || member.kind === 'method';
  typer.visitor?.selector?.(selector, operand, isFound ? member : undefined);
  if (!isFound) return unknown(typer, nameOffset, explain(member, name));
  return selectMember(typer, operand, type, member);
}

/** Types a qualified identifier, a selector, a method value or a method expression (Go spec, Selectors). */
export function typeSelector(typer: Typer, selector: Selector): Operand {
  const { operand, name, nameOffset } = selector;
  const imported = operand.kind === 'name' ? importedPackage(typer, operand.name) : undefined;
  if (imported !== undefined) {
    typer.visitor?.expression?.(operand, { kind: 'package', package: imported }, typer.scope);
    return memberOfPackage(typer, imported, name, nameOffset);
  }
  return typeMember(typer, selector, typer.rules.typeExpression(typer, operand));
}

import { findMember, isExported, type Member, type Operand, type Type } from '@standin/model';
import type { Selector } from '@standin/syntax';
import type { Holder, Recorder } from './recorder.ts';

/** The field by which a member is promoted from an embedded dependency. */
function findPromoting(recorder: Recorder, type: Type, member: Member): Holder | undefined {
  let outer = type;
  for (const field of member.path) {
    const dependency = recorder.rule.find(field.type);
    if (dependency !== undefined) {
      const found = findMember(outer, dependency.type.name, recorder.package.reference);
      const place = found.kind === 'field' ? ({ kind: 'field', name: found.name, origin: found.origin } as const) : undefined;
      return { site: recorder.siteOf(place, field.type), dependency };
    }
    outer = field.type;
  }
  return undefined;
}

/** The dependency whose member is selected: what stands before the dot, or what is embedded in it. */
export function findHolder(recorder: Recorder, operand: Operand, member: Member): Holder | undefined {
  if (operand.kind !== 'value' && operand.kind !== 'type') return undefined;
  const dependency = recorder.rule.find(operand.type);
  if (dependency === undefined) return operand.kind === 'value' ? findPromoting(recorder, operand.type, member) : undefined;
  return { site: operand.kind === 'value' ? recorder.siteOf(operand.place, operand.type) : undefined, dependency };
}

/** Takes note of a method of a dependency that is called or taken as a value, and of what an interface has no counterpart of. */
export function visitSelector(recorder: Recorder, selector: Selector, operand: Operand, member: Member | undefined): void {
  const origin = { file: recorder.file, offset: selector.nameOffset };
  if (operand.kind === 'unknown') {
    recorder.unresolved(origin, operand.reason, selector.name);
    return;
  }
  const holder = member && findHolder(recorder, operand, member);
  if (member === undefined || holder === undefined) return;
  const isPromoted = operand.kind === 'value' && recorder.rule.find(operand.type) === undefined;
  if (isPromoted) {
    if (member.kind === 'method' && isExported(member.name)) recorder.use(holder, member, origin);
  } else if (operand.kind === 'type') recorder.escape(holder, origin, `method expression ${selector.name}`);
  else if (member.kind === 'field') recorder.escape(holder, origin, `field ${member.name} is accessed`);
  else if (!isExported(member.name)) recorder.escape(holder, origin, `method ${member.name} is not exported`);
  else recorder.use(holder, member, origin);
}

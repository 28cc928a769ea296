import { findMember, isExported, type Member, type Operand, type Origin, type Type } from '@standin/model';
import type { Selector } from '@standin/syntax';
import type { Recorder } from './recorder.ts';

/** Methods that are promoted from an embedded dependency are used on the field. */
function visitPromoted(recorder: Recorder, type: Type, member: Member, origin: Origin): void {
  let outer = type;
  for (const field of member.path) {
    const dependency = recorder.rule.find(field.type);
    if (dependency !== undefined) {
      const found = findMember(outer, dependency.type.name, recorder.package.reference);
      const site =
        found.kind === 'field' ? recorder.siteOf({ kind: 'field', name: found.name, origin: found.origin }, field.type) : undefined;
      if (member.kind === 'method' && isExported(member.name)) recorder.use({ site, dependency }, member, origin);
      return;
    }
    outer = field.type;
  }
}

/** Takes note of a method of a dependency that is called or taken as a value, and of what an interface has no counterpart of. */
export function visitSelector(recorder: Recorder, selector: Selector, operand: Operand, member: Member | undefined): void {
  const origin = { file: recorder.file, offset: selector.nameOffset };
  if (operand.kind === 'unknown') {
    recorder.unresolved(origin, operand.reason, selector.name);
    return;
  }
  if ((operand.kind !== 'value' && operand.kind !== 'type') || member === undefined) return;
  const dependency = recorder.rule.find(operand.type);
  if (dependency === undefined) {
    if (operand.kind === 'value') visitPromoted(recorder, operand.type, member, origin);
    return;
  }
  const holder = { site: operand.kind === 'value' ? recorder.siteOf(operand.place, operand.type) : undefined, dependency };
  if (operand.kind === 'type') recorder.escape(holder, origin, `method expression ${selector.name}`);
  else if (member.kind === 'field') recorder.escape(holder, origin, `field ${member.name} is accessed`);
  else if (!isExported(member.name)) recorder.escape(holder, origin, `method ${member.name} is not exported`);
  else recorder.use(holder, member, origin);
}

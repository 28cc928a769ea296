import type { MethodMember, Origin } from '@standin/model';
import type { ExtractedMethod } from './extracted-interface.ts';

/** A method of a type as one of an interface, with its comments where they are wanted. `place` is where it stands if no source declares it. */
export function toExtractedMethod(member: MethodMember, place: Origin, carriesDocumentation: boolean): ExtractedMethod {
  const { name, signature, origin = place } = member;
  const documentation = carriesDocumentation ? member.documentation() : undefined;
  return documentation === undefined ? { name, signature, origin } : { name, signature, origin, documentation };
}

import { findMember, haltUnknown, type Machine, type OpaqueValue, type Type, type Value } from '@standin/model';

/** What is known of a method that is called: its results, by what it is called with; `undefined` is for what is not certain. */
export type Answer = NonNullable<OpaqueValue['answer']>;

/** The types of what a method of a type gives. */
export function resultTypes({ subject }: Machine, type: Type, method: string): readonly Type[] {
  const member = findMember(type, method, subject.reference);
  return member.kind === 'method' ? member.signature.results.map((result) => result.type) : [];
}

/** A value of a library, of which some methods are known. What the library's own code does with a fake is not for us to find out. */
export function knownValue(type: Type, description: string, answer: Answer = () => undefined): Value {
  return {
    kind: 'opaque',
    type,
    description,
    answer: (method, args, machine) => answer(method, args, machine) ?? haltUnknown(`what ${description}.${method} gives`),
  };
}

/** A value of which nothing is known but that it is there. */
export function unknownValue(type: Type, description: string): Value {
  return { kind: 'opaque', type, description };
}

/** Whether a context has ended: what clients do then, fakes do by times of their own. */
export function isEnded(context: Value | undefined, machine: Machine): boolean {
  const [error] = (context?.kind === 'opaque' && context.answer?.('Err', [], machine)) || [];
  return error?.kind !== 'interface' || error.dynamic !== undefined;
}

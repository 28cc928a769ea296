import { haltUnknown } from '../halt.ts';
import { elementsOf } from '../value/make-slice.ts';
import { errorType } from '../value/type-facts.ts';
import { assignValue } from '../value/assign-value.ts';
import type { Machine } from '../machine.ts';
import type { Value } from '../value/value.ts';
import { libraryError } from './error-values.ts';
import { formatText } from './formatted-text.ts';
import { stringResult, textOf, type StandardFunction } from './standard-function.ts';
import { implementsInterface } from '../expression/type-assertion.ts';

function variadic(value: Value | undefined): readonly Value[] {
  return value?.kind === 'slice' ? elementsOf(value) : haltUnknown('arguments');
}

/** What `%w` wraps: errors alone, nil not among them. */
function wrappedError(machine: Machine, argument: Value | undefined): readonly Value[] {
  const dynamic = argument?.kind === 'interface' ? argument.dynamic : undefined;
  if (argument?.kind !== 'interface' || dynamic === undefined) return [];
  return implementsInterface(dynamic, errorType) ? [assignValue(machine, argument, errorType)] : [];
}

/** `fmt.Errorf`: what its verbs `%w` wrap is certain even where the text is not. */
const errorf: StandardFunction = ([format, args], machine) => {
  const { text, verbs } = formatText(machine, textOf(format), variadic(args));
  const wrapping = verbs.filter(({ verb }) => verb === 'w');
  const typeName = ['errors.errorString', 'fmt.wrapError'][wrapping.length] ?? 'fmt.wrapErrors';
  return [libraryError(machine, typeName, { text, wrapped: wrapping.flatMap(({ argument }) => wrappedError(machine, argument)) })];
};

/** Functions of package fmt that touch nothing outside. */
export const fmtFunctions: Readonly<Record<string, StandardFunction>> = {
  Errorf: errorf,
  Sprintf: ([format, args], machine) => {
    const { text } = formatText(machine, textOf(format), variadic(args));
    return [stringResult(text ?? haltUnknown('what a text is formatted to'))];
  },
};

import { haltUnknown } from '../halt.ts';
import type { Machine } from '../machine.ts';
import { findMember } from '../../methods/find-member.ts';
import { typeOf } from '../value/type-of.ts';
import type { Value } from '../value/value.ts';
import { errorText } from './error-text.ts';

/** Whether a value prints itself: then its own method decides. */
function printsItself(machine: Machine, value: Value): boolean {
  return ['Error', 'String', 'Format', 'GoString'].some(
    (name) => findMember(typeOf(value), name, machine.subject.reference).kind !== 'none',
  );
}

function quote(text: string): string | undefined {
  return /^[ !#-[\]-~]*$/.test(text) ? `"${text}"` : undefined;
}

function formatPlain(verb: string, value: Value): string | undefined {
  if (value.kind === 'string') return verb === 'q' ? quote(value.value) : 'sv'.includes(verb) ? value.value : undefined;
  if (value.kind === 'integer') return 'dv'.includes(verb) ? value.value.toString() : undefined;
  return value.kind === 'boolean' && 'tv'.includes(verb) ? String(value.value) : undefined;
}

/** What `%s`, `%v`, `%d` and `%q` make of an argument, where that is certain. */
function formatArgument(machine: Machine, verb: string, argument: Value): string | undefined {
  const value = argument.kind === 'interface' ? argument.dynamic : argument;
  if (value === undefined || value.kind === 'opaque') return undefined;
  const isText = 'svw'.includes(verb);
  if (value.kind === 'error') return isText ? errorText(machine, value) : undefined;
  const hasError = findMember(typeOf(value), 'Error', machine.subject.reference).kind === 'method';
  if (hasError && isText) return errorText(machine, value);
  return printsItself(machine, value) ? undefined : formatPlain(verb, value);
}

/** What `%.2f` makes of a whole number; others would have to be rounded as Go does it. */
function formatDecimals(
  machine: Machine,
  { flags, verb }: { readonly flags: string; readonly verb: string },
  argument: Value,
): string | undefined {
  const value = argument.kind === 'interface' ? argument.dynamic : argument;
  const decimals = /^\.(\d)$/.exec(flags)?.[1];
  if (verb !== 'f' || decimals === undefined || value?.kind !== 'float' || printsItself(machine, value)) return undefined;
  const isPlain = Number.isSafeInteger(value.value) && !Object.is(value.value, -0);
  return isPlain ? value.value.toFixed(Number(decimals)) : undefined;
}

/** Stands where a text cannot be told: no byte of a string is that. */
const unknownText = '\uffff';

/** A text formatted as package fmt does, and the arguments of its verbs. */
export interface FormattedText {
  /** `undefined` where it cannot be told. */
  readonly text: string | undefined;
  /** Each verb with its argument, in order. */
  readonly verbs: readonly { readonly verb: string; readonly argument: Value | undefined }[];
}

/** Formats as `fmt.Sprintf` does, where verbs are plain: `%s`, without flags and widths. */
export function formatText(machine: Machine, format: string, args: readonly Value[]): FormattedText {
  const verbs: { verb: string; argument: Value | undefined }[] = [];
  const text = format.replaceAll(/%([^a-zA-Z%]*)(.?)/gs, (_, flags: string, verb: string) => {
    if (verb === '%' && flags === '') return '%';
    if (/[*[]/.test(flags) || verb === '') return haltUnknown('a format');
    const argument = args[verbs.length];
    verbs.push({ verb, argument });
    if (argument === undefined) return unknownText;
    return (flags === '' ? formatArgument(machine, verb, argument) : formatDecimals(machine, { flags, verb }, argument)) ?? unknownText;
  });
  const isKnown = !text.includes(unknownText) && verbs.length === args.length;
  return { text: isKnown ? text : undefined, verbs };
}

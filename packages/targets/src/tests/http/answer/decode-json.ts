import { fieldName, findMember, underlying, type Machine, type Type, type Value } from '@standin/model';
import { errorValue, nilError } from './values.ts';

/** Texts of errors that a reader of JSON gives for a body that ends too early. */
export interface DecodingTexts {
  /** For no body at all. */
  readonly empty: string | undefined;
  /** For `{`. */
  readonly broken: string | undefined;
}

/** What json.Decoder says. */
export const decoderTexts: DecodingTexts = Object.freeze({ empty: 'EOF', broken: 'unexpected EOF' });

/** What json.Unmarshal says. */
export const unmarshalTexts: DecodingTexts = Object.freeze({
  empty: 'unexpected end of JSON input',
  broken: 'unexpected end of JSON input',
});

/** The bodies whose decoding is certain: an object without fields, and one that does not end. */
export const bodies = Object.freeze({ object: '{}', broken: '{' });

/** What reading a body as JSON into a target gives: `{}` leaves a struct as it is. `undefined` where that is not certain. */
export function decodeJson(machine: Machine, body: string, target: Value | undefined, { empty, broken }: DecodingTexts): Value | undefined {
  if (body === '') return errorValue(empty);
  if (body === bodies.broken) return errorValue(broken);
  return body === bodies.object && takesObject(machine, target) ? nilError : undefined;
}

/** The struct that a target points to, alone or in an interface. */
export function decodedType(target: Value | undefined): Type | undefined {
  const pointer = target?.kind === 'interface' ? target.dynamic : target;
  const value = pointer?.kind === 'pointer' ? pointer.target?.value : undefined;
  return value?.kind === 'struct' ? value.type : undefined;
}

function takesObject({ subject }: Machine, target: Value | undefined): boolean {
  const type = decodedType(target);
  if (type === undefined) return false;
  return ['UnmarshalJSON', 'UnmarshalText'].every((name) => findMember(type, name, subject.reference).kind === 'none');
}

/** What tags of a struct's fields say under a key. */
export function tagsOf(type: Type, key: string): readonly { readonly name: string; readonly type: Type; readonly text: string }[] {
  const under = underlying(type);
  if (under.kind !== 'type' || under.type.kind !== 'struct') return [];
  const pattern = new RegExp(String.raw`\b${key}:\\?"([^"\\]*)`);
  return under.type.fields.flatMap((field) => {
    const text = pattern.exec(field.tag ?? '')?.[1];
    return text === undefined ? [] : [{ name: fieldName(field), type: field.type, text }];
  });
}

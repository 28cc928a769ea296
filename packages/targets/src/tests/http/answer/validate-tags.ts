import { underlying, type Type } from '@standin/model';
import { tagsOf } from './decode-json.ts';

/**
 * Whether validation by tags lets a struct of zero values pass: not where a text or a number is required; `undefined` where that depends on what only the validator knows.
 */
export function passesValidation(type: Type, key: string, depth = 0): boolean | undefined {
  const tags = tagsOf(type, key).filter(({ text }) => text !== '' && !text.startsWith('omitempty'));
  if (tags.some(({ type: field, text }) => /(?:^|,)required(?:,|$)/.test(text) && isBasic(field))) return false;
  return tags.length === 0 && depth < 5 && nestedTypes(type).every((nested) => passesValidation(nested, key, depth + 1) === true)
    ? true
    : undefined;
}

function isBasic(type: Type): boolean {
  const under = underlying(type);
  return under.kind === 'type' && under.type.kind === 'basic';
}

/** The structs in a struct. */
function nestedTypes(type: Type): readonly Type[] {
  const under = underlying(type);
  if (under.kind !== 'type' || under.type.kind !== 'struct') return [];
  return under.type.fields.map((field) => field.type).filter((field) => !isBasic(field));
}

import { elementsOf, fieldName, findMember, isExported, underlying, type Machine, type Type, type Value } from '@standin/model';

/** What json.Marshal gives for a value; `undefined` where that is not certain: for floats, and for types that marshal themselves. */
export function encodeJson(machine: Machine, value: Value): string | undefined {
  switch (value.kind) {
    case 'interface':
      return value.dynamic === undefined ? 'null' : encodeJson(machine, value.dynamic);
    case 'boolean':
    case 'integer':
      return marshalsItself(machine, value.type) ? undefined : String(value.value);
    case 'string':
      return marshalsItself(machine, value.type) ? undefined : encodeText(value.value);
    case 'pointer':
      return value.target === undefined ? 'null' : encodeJson(machine, value.target.value);
    case 'nil':
      return 'null';
    case 'slice':
      return value.backing === undefined ? 'null' : encodeList(machine, value.type, elementsOf(value));
    case 'map':
      return encodeMap(machine, value);
    case 'struct':
      return encodeStruct(machine, value);
    default:
      return undefined;
  }
}

function marshalsItself({ subject }: Machine, type: Type): boolean {
  if (type.kind !== 'named') return false;
  return ['MarshalJSON', 'MarshalText'].some((name) => findMember(type, name, subject.reference).kind !== 'none');
}

/** Package json escapes what HTML could take for its own, too. */
function encodeText(bytes: string): string | undefined {
  const text = Buffer.from(bytes, 'latin1').toString('utf8');
  if (!/^[\x20-\x7e\n\r\t]*$/.test(text)) return undefined;
  return JSON.stringify(text).replaceAll(/[<>&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
}

function all(texts: readonly (string | undefined)[]): readonly string[] | undefined {
  const known = texts.filter((text) => text !== undefined);
  return known.length === texts.length ? known : undefined;
}

function encodeList(machine: Machine, type: Type, values: readonly Value[]): string | undefined {
  const under = underlying(type);
  const element = under.kind === 'type' && under.type.kind === 'slice' ? underlying(under.type.element) : undefined;
  const isBytes = element?.kind === 'type' && element.type.kind === 'basic' && /^(?:byte|uint8)$/.test(element.type.name);
  const texts = isBytes || marshalsItself(machine, type) ? undefined : all(values.map((value) => encodeJson(machine, value)));
  return texts && `[${texts.join(',')}]`;
}

function encodeMap(machine: Machine, { type, entries }: Extract<Value, { kind: 'map' }>): string | undefined {
  if (marshalsItself(machine, type)) return undefined;
  if (entries === undefined) return 'null';
  const pairs = [...entries.values()].map(({ key, value }) => {
    const name = key.kind === 'string' ? key.value : undefined;
    const [left, right] = [name === undefined ? undefined : encodeText(name), encodeJson(machine, value)];
    return name === undefined || left === undefined || right === undefined ? undefined : { name, text: `${left}:${right}` };
  });
  const known = pairs.filter((each) => each !== undefined).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return known.length < pairs.length ? undefined : `{${known.map(({ text }) => text).join(',')}}`;
}

function encodeStruct(machine: Machine, { type, fields }: Extract<Value, { kind: 'struct' }>): string | undefined {
  const under = underlying(type);
  if (under.kind !== 'type' || under.type.kind !== 'struct' || marshalsItself(machine, type)) return undefined;
  const texts = under.type.fields.flatMap((field, index) => {
    const value = fields[index]?.value;
    const { name = '', options } = readTag(field.tag);
    if (!isExported(fieldName(field)) || (name === '-' && options.length === 0)) return [];
    if (field.name === undefined || value === undefined || options.length > 0) return [undefined];
    const text = encodeJson(machine, value);
    return [text && `${JSON.stringify(name || field.name)}:${text}`];
  });
  const known = all(texts);
  return known && `{${known.join(',')}}`;
}

/** The name and the options in a tag `json:"name,omitempty"`. */
function readTag(tag = ''): { readonly name: string | undefined; readonly options: readonly string[] } {
  const [name, ...options] = (/\bjson:\\?"([^"\\]*)/.exec(tag)?.[1] ?? '').split(',');
  return { name, options };
}

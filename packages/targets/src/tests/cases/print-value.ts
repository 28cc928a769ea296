import {
  fieldName,
  isNil,
  typeKey,
  underlying,
  type DeclaredName,
  type OpaqueValue,
  type StructType,
  type StructValue,
  type Type,
  type Value,
} from '@standin/model';

/** How a test file names what values are printed with. */
export interface ValueNaming {
  /** A type as Go text; `undefined` where the file cannot name it, or a part of it. */
  printType(type: Type): string | undefined;
  /** The name of what a package declares; `undefined` where the file cannot use it. */
  nameOf(declared: DeclaredName): string | undefined;
  /** Whether the file can set a field. */
  canSet(owner: StructType, name: string): boolean;
  /** Whether the test gives something for a value of which nothing is known; where it does not, the value is the zero one. */
  isGiven?(value: OpaqueValue): boolean;
}

/** Whether a value stands where its type is known, so that constants need none. */
type Place = 'typed' | 'untyped';

/** A text of bytes as a Go string literal (Go spec, String literals). */
export function quoteGo(bytes: string): string {
  const text = Buffer.from(bytes, 'latin1').toString('utf8');
  const isText = Buffer.from(text, 'utf8').toString('latin1') === bytes && /^[\p{L}\p{N}\p{P}\p{S} ]*$/u.test(text);
  if (isText) return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
  const escape = (byte: string): string => {
    if (byte === '"' || byte === '\\') return `\\${byte}`;
    return byte >= ' ' && byte <= '~' ? byte : `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`;
  };
  return `"${[...bytes].map(escape).join('')}"`;
}

function printDeclared({ declared }: { readonly declared?: DeclaredName }, naming: ValueNaming): string | undefined {
  const name = declared && naming.nameOf(declared);
  const delta = declared?.delta ?? 0n;
  if (name === undefined || delta === 0n) return name;
  return delta < 0n ? `${name} - ${-delta}` : `${name} + ${delta}`;
}

const ownTypes: ReadonlySet<string> = new Set(['int', 'string', 'bool', 'float64']);

/** Texts around a type, or nothing where the file cannot name it. */
function printWithType(before: string, type: Type, after: string, naming: ValueNaming): string | undefined {
  const text = naming.printType(type);
  return text && `${before}${text}${after}`;
}

/** A constant, converted to its type where nothing else gives it that. */
function printConstant(text: string, type: Type, naming: ValueNaming, place: Place): string | undefined {
  return place === 'typed' || ownTypes.has(typeKey(type)) ? text : printWithType('', type, `(${text})`, naming);
}

/** A number that Go reads as a floating-point constant. */
function printFloat(value: number): string {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

function isZero(value: Value, naming: ValueNaming): boolean {
  switch (value.kind) {
    case 'boolean':
      return !value.value;
    case 'integer':
      return value.value === 0n;
    case 'float':
      return value.value === 0;
    case 'string':
      return value.value === '';
    case 'struct':
      return value.fields.every((cell) => isZero(cell.value, naming));
    case 'array':
      return value.elements.every((cell) => isZero(cell.value, naming));
    case 'opaque':
      return value.answer === undefined && naming.isGiven?.(value) !== true;
    default:
      return isNil(value);
  }
}

/** All texts, or nothing where one of them is missing. */
function all(texts: readonly (string | undefined)[]): readonly string[] | undefined {
  const known = texts.filter((text) => text !== undefined);
  return known.length === texts.length ? known : undefined;
}

function printStruct({ type, fields }: StructValue, naming: ValueNaming): string | undefined {
  const result = underlying(type);
  const target = result.kind === 'type' ? result.type : undefined;
  if (target?.kind !== 'struct') return undefined;
  const texts = target.fields.flatMap((field, index) => {
    const value = fields[index]?.value;
    const name = fieldName(field);
    if (value === undefined || isZero(value, naming)) return [];
    const text = naming.canSet(target, name) ? printIn(value, naming, 'typed') : undefined;
    return [text === undefined ? undefined : `${name}: ${text}`];
  });
  const known = all(texts);
  return known && printWithType('', type, `{${known.join(', ')}}`, naming);
}

/** What a list or map holds, without a type that the literal around it gives already: gofmt -s asks for that. */
function printElement(value: Value, type: Type | undefined, naming: ValueNaming): string | undefined {
  const text = printIn(value, naming, 'typed');
  if (text === undefined || type === undefined) return text;
  const opening = type.kind === 'pointer' ? printWithType('&', type.element, '{', naming) : printWithType('', type, '{', naming);
  return opening !== undefined && text.startsWith(opening) ? text.slice(opening.length - 1) : text;
}

/** The type that an underlying type of slices, arrays or maps holds. */
function elementOf(type: Type): { readonly key?: Type; readonly element?: Type } {
  const result = underlying(type);
  const target = result.kind === 'type' ? result.type : undefined;
  switch (target?.kind) {
    case 'array':
    case 'slice':
      return { element: target.element };
    case 'map':
      return { key: target.key, element: target.value };
    default:
      return {};
  }
}

function printList(type: Type, values: readonly Value[], naming: ValueNaming): string | undefined {
  const { element } = elementOf(type);
  const texts = all(values.map((value) => printElement(value, element, naming)));
  return texts && printWithType('', type, `{${texts.join(', ')}}`, naming);
}

function printSlice(value: Extract<Value, { kind: 'slice' }>, naming: ValueNaming): string | undefined {
  const { backing, offset, length, type } = value;
  if (backing === undefined) return undefined;
  const cells = backing.cells.slice(offset, offset + length);
  return cells.length < length
    ? undefined
    : printList(
        type,
        cells.map((cell) => cell.value),
        naming,
      );
}

function printMap({ type, entries = new Map() }: Extract<Value, { kind: 'map' }>, naming: ValueNaming): string | undefined {
  const types = elementOf(type);
  const texts = [...entries.values()].map(({ key, value }) => {
    const pair = all([printElement(key, types.key, naming), printElement(value, types.element, naming)]);
    return pair?.join(': ');
  });
  const known = all(texts);
  return known && printWithType('', type, `{${known.toSorted().join(', ')}}`, naming);
}

/** A pointer to a struct is the address of a literal; other values have no address in an expression. */
function printPointer({ target }: Extract<Value, { kind: 'pointer' }>, naming: ValueNaming): string | undefined {
  if (target?.value.kind !== 'struct') return target && printNew(target.value, naming);
  const text = printStruct(target.value, naming);
  return text === undefined ? undefined : `&${text}`;
}

function printNew(value: Value, naming: ValueNaming): string | undefined {
  return isZero(value, naming) && 'type' in value ? printWithType('new(', value.type, ')', naming) : undefined;
}

function printNil(value: Value, naming: ValueNaming, place: Place): string | undefined {
  return place === 'typed' || value.kind === 'interface' || !('type' in value) ? 'nil' : printWithType('(', value.type, ')(nil)', naming);
}

function printBasic(value: Value, naming: ValueNaming, place: Place): string | undefined {
  switch (value.kind) {
    case 'boolean':
      return printConstant(String(value.value), value.type, naming, place);
    case 'integer':
      return printDeclared(value, naming) ?? printConstant(value.value.toString(), value.type, naming, place);
    case 'float':
      return printConstant(printFloat(value.value), value.type, naming, place);
    case 'string':
      return printDeclared(value, naming) ?? printConstant(quoteGo(value.value), value.type, naming, place);
    default:
      return undefined;
  }
}

function printIn(value: Value, naming: ValueNaming, place: Place): string | undefined {
  if (value.kind !== 'nil' && isNil(value)) return printNil(value, naming, place);
  switch (value.kind) {
    case 'struct':
      return printStruct(value, naming);
    case 'array':
      return printList(
        value.type,
        value.elements.map((cell) => cell.value),
        naming,
      );
    case 'slice':
      return printSlice(value, naming);
    case 'map':
      return printMap(value, naming);
    case 'pointer':
      return printDeclared(value, naming) ?? printPointer(value, naming);
    case 'interface':
      return printDeclared(value, naming) ?? (value.dynamic && printIn(value.dynamic, naming, 'untyped'));
    default:
      return printBasic(value, naming, place);
  }
}

/** How deep values may lie in each other: no expression gives a ring, and nobody reads a tower. */
const mostLevels = 6;

function partsOf(value: Value): readonly Value[] {
  switch (value.kind) {
    case 'struct':
      return value.fields.map((cell) => cell.value);
    case 'array':
      return value.elements.map((cell) => cell.value);
    case 'slice':
      return value.backing?.cells.slice(value.offset, value.offset + value.length).map((cell) => cell.value) ?? [];
    case 'map':
      return [...(value.entries?.values() ?? [])].map((entry) => entry.value);
    case 'pointer':
      return value.target === undefined ? [] : [value.target.value];
    case 'interface':
      return value.dynamic === undefined ? [] : [value.dynamic];
    default:
      return [];
  }
}

function isTooDeep(value: Value, levels: number): boolean {
  return levels === 0 || partsOf(value).some((part) => isTooDeep(part, levels - 1));
}

/**
 * A value as a Go expression, for a place of its own type: a field or an argument. `undefined` where no expression of the file gives it: functions, what
 * has unexported fields of other packages, errors without a name.
 */
export function printValue(value: Value, naming: ValueNaming): string | undefined {
  return isTooDeep(value, mostLevels) ? undefined : printIn(value, naming, 'typed');
}

import { describeNearNames } from '@standin/diagnostics';
import type { ColumnKind, ColumnType } from './schema.ts';
import type { TokenReader } from './token-reader.ts';

/** Column types by the name that information_schema has for them. `unsigned` and TINYINT(1) are told by what follows. */
const kinds: Readonly<Record<string, ColumnKind>> = {
  ...{ tinyint: 'integer', smallint: 'integer', mediumint: 'integer', int: 'integer', bigint: 'integer', year: 'integer' },
  ...{ float: 'float', double: 'float', decimal: 'decimal' },
  ...{
    char: 'text',
    varchar: 'text',
    tinytext: 'text',
    text: 'text',
    mediumtext: 'text',
    longtext: 'text',
    enum: 'text',
    set: 'text',
    uuid: 'text',
    inet4: 'text',
    inet6: 'text',
  },
  ...{
    binary: 'bytes',
    varbinary: 'bytes',
    tinyblob: 'bytes',
    blob: 'bytes',
    mediumblob: 'bytes',
    longblob: 'bytes',
    bit: 'bytes',
    vector: 'bytes',
  },
  ...{
    geometry: 'bytes',
    point: 'bytes',
    linestring: 'bytes',
    polygon: 'bytes',
    multipoint: 'bytes',
    multilinestring: 'bytes',
    multipolygon: 'bytes',
    geometrycollection: 'bytes',
  },
  ...{ date: 'time', datetime: 'time', timestamp: 'time', time: 'text', json: 'json' },
};

/** Other names of types, the longest first, and what they are. */
const synonyms: readonly (readonly [readonly string[], string])[] = [
  [['NATIONAL', 'CHARACTER', 'VARYING'], 'varchar'],
  [['NATIONAL', 'CHAR', 'VARYING'], 'varchar'],
  [['NATIONAL', 'VARCHARACTER'], 'varchar'],
  [['NATIONAL', 'VARCHAR'], 'varchar'],
  [['NATIONAL', 'CHARACTER'], 'char'],
  [['NATIONAL', 'CHAR'], 'char'],
  [['CHARACTER', 'VARYING'], 'varchar'],
  [['CHAR', 'VARYING'], 'varchar'],
  [['NCHAR', 'VARYING'], 'varchar'],
  [['LONG', 'VARCHAR'], 'mediumtext'],
  [['LONG', 'VARBINARY'], 'mediumblob'],
  [['CHAR', 'BYTE'], 'binary'],
  [['DOUBLE', 'PRECISION'], 'double'],
  [['VARCHARACTER'], 'varchar'],
  [['NVARCHAR'], 'varchar'],
  [['NCHAR'], 'char'],
  [['CHARACTER'], 'char'],
  [['LONG'], 'mediumtext'],
  [['INTEGER'], 'int'],
  [['INT1'], 'tinyint'],
  [['INT2'], 'smallint'],
  [['INT3'], 'mediumint'],
  [['MIDDLEINT'], 'mediumint'],
  [['INT4'], 'int'],
  [['INT8'], 'bigint'],
  [['DEC'], 'decimal'],
  [['NUMERIC'], 'decimal'],
  [['NUMBER'], 'decimal'],
  [['FIXED'], 'decimal'],
  [['REAL'], 'double'],
  [['FLOAT4'], 'float'],
  [['FLOAT8'], 'double'],
];

/** Names of types that say more than a type. */
const shorthands: Readonly<Record<string, { readonly type: string; readonly sizes?: readonly number[]; readonly isSerial?: true }>> = {
  BOOL: { type: 'tinyint', sizes: [1] },
  BOOLEAN: { type: 'tinyint', sizes: [1] },
  SERIAL: { type: 'bigint', isSerial: true },
};

/** In words, which type may be meant by a name that none has; `undefined` where none is near. */
export function describeNearTypes(name: string): string | undefined {
  return describeNearNames(name.toLowerCase(), Object.keys(kinds), (near) => near.toUpperCase());
}

/** A type as a column has it; a serial one is unique, counts by itself and is never NULL. */
export interface ReadType {
  readonly type: ColumnType;
  readonly isSerial: boolean;
}

function readName(reader: TokenReader): string | undefined {
  for (const [words, name] of synonyms) {
    if (reader.take(...words)) return name;
  }
  const token = reader.peek();
  const name = token?.kind === 'word' ? token.value.toLowerCase() : undefined;
  if (name === undefined || !Object.hasOwn(kinds, name)) return undefined;
  reader.next();
  return name;
}

interface TypeParts {
  readonly name: string;
  readonly sizes: readonly number[];
  readonly members: readonly string[];
  readonly isUnsigned: boolean;
}

function kindOf({ name, sizes, isUnsigned }: TypeParts): ColumnKind {
  if (name === 'tinyint' && sizes[0] === 1 && !isUnsigned) return 'boolean';
  const kind = kinds[name] ?? 'bytes';
  return kind === 'integer' && isUnsigned ? 'unsigned' : kind;
}

/** FLOAT(25) and longer is a DOUBLE; what has no length where it needs one has that of MySQL. */
function normalize(parts: TypeParts): TypeParts {
  const [first, second] = parts.sizes;
  if (parts.name === 'float' && first !== undefined && second === undefined && first > 24) return { ...parts, name: 'double' };
  if (parts.name === 'decimal') return { ...parts, sizes: [first ?? 10, second ?? 0] };
  if (['char', 'binary', 'bit'].includes(parts.name)) return { ...parts, sizes: [first ?? 1] };
  return parts;
}

function createType(parts: TypeParts): ColumnType {
  const { name, sizes, members } = normalize(parts);
  return { kind: kindOf(parts), name, sizes, members };
}

/** Takes the type of a column, as far as UNSIGNED and ZEROFILL; `undefined` where it is not known. */
export function readColumnType(reader: TokenReader): ReadType | undefined {
  const shorthand = shorthands[reader.peek()?.value.toUpperCase() ?? ''];
  if (shorthand !== undefined) reader.next();
  const name = shorthand?.type ?? readName(reader);
  if (name === undefined) return undefined;
  const inner = reader.takeParentheses() ?? [];
  const numbers = inner.filter(({ kind }) => kind === 'number').map(({ value }) => Number(value));
  const members = inner.filter(({ kind }) => kind === 'string').map(({ value }) => value);
  let isUnsigned = shorthand?.isSerial === true;
  for (
    let word = reader.takeOneOf('UNSIGNED', 'SIGNED', 'ZEROFILL');
    word !== undefined;
    word = reader.takeOneOf('UNSIGNED', 'SIGNED', 'ZEROFILL')
  ) {
    isUnsigned ||= word !== 'SIGNED';
  }
  return { type: createType({ name, sizes: shorthand?.sizes ?? numbers, members, isUnsigned }), isSerial: shorthand?.isSerial === true };
}

import { readColumnType } from './column-types.ts';
import type { Check, Column } from './schema.ts';
import { positionOf, type StatementSource } from './statement-source.ts';
import type { ColumnPlace } from './table-draft.ts';
import type { TokenReader } from './token-reader.ts';
import type { Token } from './token.ts';

/** What the definition of a column says. */
export interface ReadColumn {
  readonly kind: 'column';
  readonly column: Column;
  readonly isPrimary: boolean;
  readonly isUnique: boolean;
  readonly checks: readonly Check[];
  readonly place: ColumnPlace;
}

/** A definition that cannot be read: of a column whose type is not known, or of none. */
export interface UnreadColumn {
  readonly kind: 'unread';
  readonly name: string | undefined;
  readonly at: Token | undefined;
}

interface Attributes {
  isNullable: boolean;
  hasDefault: boolean;
  isAutoIncrement: boolean;
  isGenerated: boolean;
  isPrimary: boolean;
  isUnique: boolean;
  checks: Check[];
  place: ColumnPlace;
}

/** The text between the first and the last of tokens, as written. */
export function textOf({ text }: StatementSource, tokens: readonly Token[]): string {
  return text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
}

/** A value: NULL, a number with its sign, a text, a function with its arguments, an expression in parentheses. Tells whether it is one, and not NULL. */
function takeValue(reader: TokenReader): boolean {
  if (reader.take('NULL')) return false;
  if (reader.takeParentheses() !== undefined) return true;
  if (!reader.takeSymbol('-')) reader.takeSymbol('+');
  reader.next();
  reader.takeParentheses();
  return true;
}

/** What ON DELETE and ON UPDATE ask for, which may be SET NULL: that is no attribute of the column. */
function takeReaction(reader: TokenReader): void {
  reader.takeOneOf('DELETE', 'UPDATE');
  if (!reader.take('SET', 'NULL') && !reader.take('SET', 'DEFAULT') && !reader.take('NO', 'ACTION')) reader.next();
  reader.takeParentheses();
}

/** A name after CONSTRAINT, if there is one. */
export function takeConstraintName(reader: TokenReader): string {
  if (!reader.take('CONSTRAINT')) return '';
  const next = reader.peek();
  const isKind = next?.kind === 'word' && ['CHECK', 'PRIMARY', 'UNIQUE', 'FOREIGN', 'REFERENCES'].includes(next.value.toUpperCase());
  return isKind ? '' : (reader.takeName()?.value ?? '');
}

function takePlace(reader: TokenReader): ColumnPlace | undefined {
  if (reader.take('FIRST')) return { kind: 'first' };
  if (!reader.take('AFTER')) return undefined;
  const column = reader.takeName()?.value;
  return column === undefined ? undefined : { kind: 'after', column };
}

function takeAttribute(reader: TokenReader, source: StatementSource, attributes: Attributes): void {
  const constraint = takeConstraintName(reader);
  const place = takePlace(reader);
  if (place !== undefined) attributes.place = place;
  else if (reader.take('NOT', 'NULL')) attributes.isNullable = false;
  else if (reader.take('NULL')) attributes.isNullable = true;
  else if (reader.take('DEFAULT')) attributes.hasDefault = takeValue(reader);
  else if (reader.take('AUTO_INCREMENT')) attributes.isAutoIncrement = true;
  else if (reader.take('UNIQUE')) attributes.isUnique = reader.take('KEY') || true;
  else if (reader.take('PRIMARY', 'KEY') || reader.take('PRIMARY') || reader.take('KEY')) attributes.isPrimary = true;
  else if (reader.take('CHECK')) attributes.checks.push({ name: constraint, condition: textOf(source, reader.takeParentheses() ?? []) });
  else if (reader.take('AS')) attributes.isGenerated = reader.takeParentheses() !== undefined;
  else if (reader.take('ON')) takeReaction(reader);
  else if (
    reader.takeOneOf('COMMENT', 'COLLATE', 'CHARSET', 'COLUMN_FORMAT', 'STORAGE', 'REFERENCES') !== undefined ||
    reader.take('CHARACTER', 'SET')
  )
    reader.takeName();
  else if (reader.takeParentheses() === undefined) reader.next();
}

/** Reads `name type attributes` up to the end of the tokens. */
export function readColumn(reader: TokenReader, source: StatementSource): ReadColumn | UnreadColumn {
  const name = reader.takeName();
  if (name === undefined) return { kind: 'unread', name: undefined, at: reader.peek() };
  const typeToken = reader.peek();
  const read = readColumnType(reader);
  if (read === undefined) return { kind: 'unread', name: name.value, at: typeToken };
  const { type, isSerial } = read;
  const attributes: Attributes = {
    ...{ isNullable: !isSerial, hasDefault: false, isAutoIncrement: isSerial, isGenerated: false, isPrimary: false, isUnique: isSerial },
    ...{ checks: [], place: { kind: 'last' } },
  };
  while (!reader.isAtEnd()) takeAttribute(reader, source, attributes);
  const { isNullable, hasDefault, isAutoIncrement, isGenerated, isPrimary, isUnique, checks, place } = attributes;
  const column = {
    name: name.value,
    type,
    isNullable: isNullable && !isPrimary,
    hasDefault,
    isAutoIncrement,
    isGenerated,
    position: positionOf(source, name),
  };
  return { kind: 'column', column, isPrimary, isUnique, checks, place };
}

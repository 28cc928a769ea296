import type { Token } from '@standin/syntax';
import { kindsAt, pairBrackets, splitAt } from './bracketed-tokens.ts';

/** A column of a table: a field of its struct, with the tokens of its type. `args.request` is one, too, where the test declares the struct that `args` is. */
export interface TableColumn {
  readonly name: string;
  readonly type: string;
}

/** Whether values without names that fit some columns fit others, too. */
export function hasSameTypes(left: readonly TableColumn[], right: readonly TableColumn[]): boolean {
  return left.length === right.length && left.every(({ type }, index) => type === right[index]?.type);
}

/** The columns of a table: the fields of its struct, `struct`, and of those that the tokens before it declare. */
export function readColumns(text: string, struct: readonly Token[], before: readonly Token[]): readonly TableColumn[] {
  const structs = readStructs(text, before);
  return readFields(text, struct).flatMap((column) => {
    const fields = structs.get(column.type) ?? [];
    return [column, ...fields.map(({ name, type }) => ({ name: `${column.name}.${name}`, type }))];
  });
}

function readFields(text: string, tokens: readonly Token[]): readonly TableColumn[] {
  return splitAt(tokens, ';').flatMap((field) => readField(text, field));
}

const structKinds = 'type identifier struct {';

/** The structs that a test declares before its table, by name. */
function readStructs(text: string, tokens: readonly Token[]): ReadonlyMap<string, readonly TableColumn[]> {
  const partners = pairBrackets(tokens);
  const starts = [...tokens.keys()].filter((index) => tokens[index]?.kind === 'type' && kindsAt(tokens, index, 4) === structKinds);
  return new Map(
    starts.map((index) => {
      const { start = 0, end = 0 } = tokens[index + 1] ?? {};
      return [text.slice(start, end), readFields(text, tokens.slice(index + 4, partners.get(index + 3)))];
    }),
  );
}

function readField(text: string, field: readonly Token[]): readonly TableColumn[] {
  const words = field.filter(({ kind }) => kind !== ';');
  const after = words.findIndex(({ kind }, index) => kind === 'identifier' && words[index + 1]?.kind !== ',');
  const type = words.slice(after + 1).map(({ start, end }) => text.slice(start, end));
  const names = words.slice(0, after + 1).filter(({ kind }) => kind === 'identifier');
  return names.map(({ start, end }) => ({ name: text.slice(start, end), type: type.join(' ') }));
}

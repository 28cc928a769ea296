import type { Origin } from '@standin/model';
import type { Expression } from '@standin/syntax';
import type { Body } from '../found-call.ts';
import type { FoldedText, Hole } from './folded-text.ts';

/** A value as far as the code tells it. */
export type FoldValue =
  /** A string, or bytes, by its pieces. */
  | { readonly kind: 'text'; readonly parts: readonly (string | Hole)[] }
  /** An integer constant, in decimals. */
  | { readonly kind: 'number'; readonly text: string }
  /** A struct, or a pointer to one, by the fields that are set. */
  | { readonly kind: 'struct'; readonly fields: ReadonlyMap<string, FoldField> }
  /** A slice or array; `isWhole` where it has no more elements than these. */
  | { readonly kind: 'list'; readonly elements: readonly FoldValues[]; readonly isWhole: boolean }
  | { readonly kind: 'unknown'; readonly source: string; readonly reason: string; readonly origin: Origin };

/** A field that is set, and the expression that says to what. */
export interface FoldField {
  readonly values: FoldValues;
  readonly expression: Expression;
  readonly body: Body;
}

/** The values that an expression can have where the code goes different ways; at least one. */
export type FoldValues = readonly FoldValue[];

const mostWays = 4;

/** A text that is known. */
export function textValue(text: string): FoldValues {
  return [{ kind: 'text', parts: text === '' ? [] : [text] }];
}

/** What tells values apart. */
export function keyOf(values: FoldValues): string {
  return values.map(keyOfOne).join('|');
}

function keyOfOne(value: FoldValue): string {
  switch (value.kind) {
    case 'text':
      return JSON.stringify(value.parts);
    case 'number':
      return value.text;
    case 'struct':
      return `{${[...value.fields].map(([name, field]) => `${name}:${keyOf(field.values)}`).join()}}`;
    case 'list':
      return `[${value.elements.map(keyOf).join()}${value.isWhole ? '' : '...'}]`;
    case 'unknown':
      return `?${value.origin.file.path}:${value.origin.offset}`;
  }
}

/** Each value once. Of more than four ways none is told. */
export function limitWays(values: readonly FoldValue[]): FoldValues {
  const distinct = [...new Map(values.map((value) => [keyOfOne(value), value])).values()];
  const unknown = distinct.find(({ kind }) => kind === 'unknown');
  const [first] = distinct;
  if (distinct.length <= mostWays || first === undefined) return distinct;
  return [unknown ?? { kind: 'text', parts: [{ source: 'one of many texts' }] }];
}

/** The pieces of a value in a text; `source` is how it is written where it is not known. */
export function partsOf(value: FoldValue, source: string): readonly (string | Hole)[] {
  if (value.kind === 'text') return value.parts;
  if (value.kind === 'number') return [value.text];
  return [{ source: value.kind === 'unknown' ? value.source : source }];
}

/** Texts made of a text and what follows it, in all ways. */
export function append(left: FoldValues, right: FoldValues, sources: readonly [string, string]): FoldValues {
  const pairs = left.flatMap((first) => right.map((second) => [first, second] as const));
  return limitWays(
    pairs.map(([first, second]) => ({ kind: 'text', parts: mergeParts([...partsOf(first, sources[0]), ...partsOf(second, sources[1])]) })),
  );
}

/** Pieces with texts that stand side by side put together. */
export function mergeParts(parts: readonly (string | Hole)[]): readonly (string | Hole)[] {
  const merged: (string | Hole)[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (typeof part === 'string' && typeof last === 'string') merged[merged.length - 1] = last + part;
    else if (part !== '') merged.push(part);
  }
  return merged;
}

/** What is told of a value to who asks for a text. */
export function toFoldedText(value: FoldValue, origin: Origin): FoldedText {
  if (value.kind === 'unknown') return value;
  if (value.kind === 'number') return { kind: 'constant', text: value.text };
  if (value.kind !== 'text') return { kind: 'unknown', source: '', reason: 'no text', origin };
  const parts = mergeParts(value.parts);
  const [only = ''] = parts;
  if (parts.length <= 1 && typeof only === 'string') return { kind: 'constant', text: only };
  if (parts.some((part) => typeof part === 'string')) return { kind: 'pattern', parts };
  const source = parts.map((part) => (typeof part === 'string' ? part : part.source)).join(' + ');
  return { kind: 'unknown', source, reason: 'known when the program runs', origin };
}

import { textHelpers, type TextHelper } from './text-helpers.ts';

/** A function that templates of files can call. */
export interface TemplateHelper {
  /** What it gives, for documentation. */
  readonly description: string;
  /** A call and what it gives. */
  readonly example: readonly [call: string, result: string];
  /** How many values it takes, at least and at most. */
  readonly parameters: readonly [least: number, most: number];
  /** Throws where a value is not of the kind that it takes. */
  call(...values: readonly unknown[]): string | boolean;
}

function overTexts({ description, example, parameters, call }: TextHelper): TemplateHelper {
  return { description, example, parameters: [parameters, parameters], call: (...values) => call(...values.map(toText)) };
}

/** Every helper of templates of files by name, Handlebars' own aside. */
export const templateHelpers: Readonly<Record<string, TemplateHelper>> = Object.freeze({
  ...Object.fromEntries(Object.entries(textHelpers).map(([name, helper]) => [name, overTexts(helper)])),
  concat: {
    description: 'the texts one after the other',
    example: ['concat "With" "Store"', 'WithStore'],
    parameters: [2, Infinity],
    call: (...values) => values.map(toText).join(''),
  },
  join: {
    description: 'the items of a list, which are texts, with a text between them',
    example: ['join (lookup data "tags") ", "', 'a, b'],
    parameters: [2, 2],
    call: (list, separator) => toList(list).map(toText).join(toText(separator)),
  },
  quote: {
    description: 'the text as a string literal of Go',
    example: ['quote "Store"', '"Store"'],
    parameters: [1, 1],
    call: (value) => JSON.stringify(toText(value)),
  },
  eq: {
    description: 'true where two values are the same, for `#if`',
    example: ['eq "a" "b"', 'false'],
    parameters: [2, 2],
    call: (left, right) => left === right,
  },
  ne: {
    description: 'true where two values differ',
    example: ['ne "a" "b"', 'true'],
    parameters: [2, 2],
    call: (left, right) => left !== right,
  },
  not: {
    description: 'true for what `#if` takes as false: `false`, `0`, an empty text or list, nothing',
    example: ['not ""', 'true'],
    parameters: [1, 1],
    call: (value) => !isTrue(value),
  },
  and: {
    description: 'true where `#if` takes every value as true',
    example: ['and "a" ""', 'false'],
    parameters: [2, Infinity],
    call: (...values) => values.every(isTrue),
  },
  or: {
    description: 'true where `#if` takes one of the values as true',
    example: ['or "a" ""', 'true'],
    parameters: [2, Infinity],
    call: (...values) => values.some(isTrue),
  },
} satisfies Record<string, TemplateHelper>);

function toText(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(`it takes texts, not ${describe(value)}`);
}

function toList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new Error(`it takes a list, not ${describe(value)}`);
}

function describe(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a mapping' : 'a single value';
}

function isTrue(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

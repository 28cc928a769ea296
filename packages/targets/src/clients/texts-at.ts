import { underlying, type Origin, type Parameter, type Type } from '@standin/model';
import type { TextAt } from './client-library.ts';
import { elementType } from './element-type.ts';
import { toFoldedText, type FoldValue, type FoldValues } from './fold/fold-value.ts';
import type { FoldedText } from './fold/folded-text.ts';

/** What a call is given: values by the parameters that they go to. */
export interface GivenArguments {
  readonly parameters: readonly Parameter[];
  readonly isVariadic: boolean;
  readonly values: readonly FoldValues[];
  /** Whether the last value is the list of what the last parameter takes: `args...`. */
  readonly hasEllipsis: boolean;
}

function* elementsOf(values: FoldValues): Generator<FoldValue> {
  for (const value of values) {
    if (value.kind === 'list') for (const element of value.elements) yield* elementsOf(element);
    else yield value;
  }
}

/** What elements of a type are declared as. */
function shapeOf(type: Type): Type | undefined {
  const target = underlying(elementType(type));
  return target.kind === 'type' ? target.type : undefined;
}

/** Whether a parameter can have a text at a place: libraries use one name for a text here and for a struct with the text there. */
function fits({ type }: Parameter, { parameter, field }: TextAt): boolean {
  const target = parameter === '.' ? undefined : shapeOf(type);
  if (target?.kind === 'struct') return target.fields.some(({ name }) => name === field);
  return target?.kind !== 'basic' || field === undefined;
}

/** The values that stand at a place, one entry for each argument. */
export function valuesAt({ parameter, index }: TextAt, { parameters, isVariadic, values }: GivenArguments): readonly FoldValues[] {
  if (parameter === '<-') return values.slice(0, 1);
  const position = parameters.findIndex(({ name }) => name === parameter);
  if (position < 0) return [];
  const isRest = isVariadic && position === parameters.length - 1;
  if (index !== undefined) return values.slice(position + index, position + index + 1);
  return isRest ? values.slice(position) : values.slice(position, position + 1);
}

/** The texts that a call is given at a place; none where it has no such place, or what stands there has no such field. */
export function textsAt(at: TextAt | undefined, given: GivenArguments, origin: Origin): readonly FoldedText[] {
  if (at === undefined) return [];
  const found = given.parameters.some((each) => each.name === at.parameter && !fits(each, at))
    ? []
    : valuesAt(at, given).flatMap((values) => [...elementsOf(values)]);
  const { field } = at;
  const values =
    field === undefined
      ? found
      : found.flatMap((value) => (value.kind === 'struct' ? [...elementsOf(value.fields.get(field)?.values ?? [])] : value));
  const texts = values.map((value) => toFoldedText(value, origin));
  return [
    ...new Map(
      texts.map((text) => [
        text.kind === 'constant' ? text.text : JSON.stringify(text.kind === 'pattern' ? text.parts : text.source),
        text,
      ]),
    ).values(),
  ];
}

import { isExported, unalias, underlying, type NamedType, type Type } from '@standin/model';
import type { FoldField, FoldValue, FoldValues } from '../../clients/fold/fold-value.ts';
import type { Hole } from '../../clients/fold/folded-text.ts';
import { printDuration } from '../print-duration.ts';
import type { ContractNaming } from './contract-naming.ts';

/** A place that an example is for. */
export interface ExamplePlace {
  /** The name of the parameter or field. */
  readonly name: string;
  readonly type: Type;
  /** What the code gives there, as far as it tells. */
  readonly given: FoldValues;
}

/** A text, what only the running program knows being 1. */
export function fillText(parts: readonly (string | Hole)[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : '1')).join('');
}

function isNamed(type: Type, path: string, name: string): boolean {
  return type.kind === 'named' && type.package?.path === path && type.name === name;
}

function knownText(value: FoldValue | undefined): string | undefined {
  if (value?.kind !== 'text') return undefined;
  const isHole = value.parts.length > 0 && value.parts.every((part) => typeof part !== 'string');
  return isHole ? undefined : fillText(value.parts);
}

function exampleOfBasic(basic: string, { name, given: [value] }: ExamplePlace): string | undefined {
  if (basic === 'string') return JSON.stringify(knownText(value) ?? name);
  if (basic === 'bool') return 'true';
  if (value?.kind === 'number') return value.text;
  if (basic.startsWith('float')) return '1.5';
  return /^(?:u?int\d*|byte|rune)$/.test(basic) ? (name === 'cursor' ? '0' : '1') : undefined;
}

function listOf(value: FoldValue | undefined): readonly FoldValues[] {
  return value?.kind === 'list' && value.isWhole ? value.elements : [[]];
}

function exampleOfList(element: Type, { name, type, given: [value] }: ExamplePlace, naming: ContractNaming): string | undefined {
  const base = unalias(element);
  if (base.kind === 'basic' && /^(?:byte|uint8)$/.test(base.name))
    return `${naming.printType(type)}(${JSON.stringify(knownText(value) ?? name)})`;
  const elements = listOf(value).map((given) => exampleValue({ name: name.replace(/s$/, ''), type: element, given }, naming));
  return elements.includes(undefined) ? undefined : `${naming.printType(type)}{${elements.join(', ')}}`;
}

/** A struct is known by the fields that the code sets. */
function exampleOfStruct(type: NamedType, value: FoldValue | undefined, naming: ContractNaming): string | undefined {
  const result = underlying(type);
  if (!isExported(type.name) || value?.kind !== 'struct' || result.kind !== 'type' || result.type.kind !== 'struct') return undefined;
  const { fields } = result.type;
  const set = [...value.fields].map(([name, { values }]: readonly [string, FoldField]) => {
    const field = fields.find((each) => each.name === name);
    const example =
      field && isExported(name) ? exampleValue({ name: name.toLowerCase(), type: field.type, given: values }, naming) : undefined;
    return example && `${name}: ${example}`;
  });
  return set.includes(undefined) ? undefined : `${naming.printType(type)}{${set.join(', ')}}`;
}

/** What stands for any value: a number or a text as the code has it. */
function exampleOfAny({ name, given: [value] }: ExamplePlace): string | undefined {
  if (value?.kind === 'number') return value.text;
  if (value?.kind === 'struct' || value?.kind === 'list') return undefined;
  return JSON.stringify(knownText(value) ?? name);
}

function exampleOfNamed(type: NamedType, place: ExamplePlace, naming: ContractNaming): string | undefined {
  const [value] = place.given;
  if (isNamed(type, 'context', 'Context')) return 'ctx';
  if (isNamed(type, 'time', 'Duration'))
    return value?.kind === 'number' ? printDuration(BigInt(value.text), naming.nameOf('time')) : `${naming.nameOf('time')}.Minute`;
  if (isNamed(type, 'time', 'Time')) return `${naming.nameOf('time')}.Now().Add(${naming.nameOf('time')}.Hour)`;
  const result = underlying(type);
  if (result.kind !== 'type') return undefined;
  if (result.type.kind === 'interface') return result.type.elements.length === 0 ? exampleOfAny(place) : undefined;
  if (result.type.kind === 'struct') return exampleOfStruct(type, value, naming);
  return result.type.kind === 'named' ? undefined : exampleOf(result.type, place, naming);
}

function exampleOf(type: Type, place: ExamplePlace, naming: ContractNaming): string | undefined {
  switch (type.kind) {
    case 'basic':
      return exampleOfBasic(type.name, place);
    case 'named':
      return exampleOfNamed(type, place, naming);
    case 'slice':
      return exampleOfList(type.element, place, naming);
    case 'pointer': {
      const element = unalias(type.element);
      const struct = element.kind === 'named' ? exampleOfStruct(element, place.given[0], naming) : undefined;
      return struct && `&${struct}`;
    }
    case 'interface':
      return type.elements.length === 0 ? exampleOfAny(place) : undefined;
    default:
      return undefined;
  }
}

/** A Go expression for a place: what the code gives there, as far as it tells, and an example of the type for the rest. `undefined` where none can be made up. */
export function exampleValue(place: ExamplePlace, naming: ContractNaming): string | undefined {
  return exampleOf(unalias(place.type), place, naming);
}

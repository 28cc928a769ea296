import type { Comparison, DeclaredName, Source, Value } from '@standin/model';
import type { Suggestion, ValueSetting } from './offered-case.ts';

type Input = Extract<Value, { source?: unknown }> & { readonly source: Source };

function isInput(value: Value): value is Input {
  return 'source' in value;
}

function textOf(value: Value): string | undefined {
  if (!('value' in value)) return undefined;
  if ('declared' in value) return value.declared.name;
  return value.kind === 'string' ? quote(value.value) : String(value.value);
}

/** A text of bytes as people read it; Go's own quotes are another matter. */
function quote(bytes: string): string {
  return JSON.stringify(Buffer.from(bytes, 'latin1').toString('utf8'));
}

interface Positioned {
  readonly position: 'under' | 'at' | 'over';
  readonly delta: -1n | 0n | 1n;
}

const positions: readonly Positioned[] = [
  { position: 'under', delta: -1n },
  { position: 'at', delta: 0n },
  { position: 'over', delta: 1n },
];

function phraseOf(position: Positioned['position'], against: string): string {
  return position === 'at' ? `is ${against}` : `is ${position} ${against}`;
}

function withDelta(declared: DeclaredName | undefined, delta: bigint): { readonly declared?: DeclaredName } {
  if (declared === undefined) return {};
  return { declared: delta === 0n ? declared : { ...declared, delta: (declared.delta ?? 0n) + delta } };
}

function aroundInteger(source: Source, other: Extract<Value, { kind: 'integer' }>, against: string): readonly Suggestion[] {
  return positions.map(({ position, delta }) => ({
    path: source.path,
    position,
    against,
    phrase: phraseOf(position, against),
    subject: source.part === 'whole' ? '' : source.part,
    setting:
      source.part === 'length'
        ? { kind: 'length', length: Number(other.value + delta) }
        : { kind: 'value', value: other.value + delta, ...withDelta(other.declared, delta) },
  }));
}

function aroundFloat({ path }: Source, other: number, against: string): readonly Suggestion[] {
  return positions.map(({ position, delta }) => {
    const setting: ValueSetting = { kind: 'value', value: other + Number(delta) };
    return { path, position, against, phrase: phraseOf(position, against), subject: '', setting };
  });
}

function equalText({ path }: Source, other: Extract<Value, { kind: 'string' }>, against: string): readonly Suggestion[] {
  const { value, declared } = other;
  const same: ValueSetting = { kind: 'value', value, ...(declared !== undefined && { declared }) };
  const more: ValueSetting = { kind: 'value', value: value === '' ? 'a' : `${value}a` };
  return [
    { path, position: 'at', against, phrase: `is ${against}`, subject: '', setting: same },
    { path, position: 'over', against, phrase: value === '' ? 'is not empty' : `starts with ${against}`, subject: '', setting: more },
  ];
}

/** A byte of a text: the text gets as long as the index needs. */
function atByte({ path, index = 0 }: Source, other: Extract<Value, { kind: 'integer' }>, input: string): readonly Suggestion[] {
  if (other.value < 32n || other.value > 126n) return [];
  const character = String.fromCharCode(Number(other.value));
  const against = JSON.stringify(character);
  const text = `${input.slice(0, index).padEnd(index, 'a')}${character}${input.slice(index + 1)}`;
  const setting: ValueSetting = { kind: 'value', value: text };
  return [{ path, position: 'at', against: `${index}.${character}`, phrase: `has ${against} at ${index}`, subject: 'byte', setting }];
}

function againstNil({ path }: Source): readonly Suggestion[] {
  return [
    { path, position: 'absent', against: 'nil', phrase: 'is nil', subject: '', setting: { kind: 'absent' } },
    { path, position: 'present', against: 'nil', phrase: 'is not nil', subject: '', setting: { kind: 'present' } },
  ];
}

/** What a comparison of an input with another value suggests for it: values under it, at it and over it; the same text; to be there. */
function suggestFor(input: Input, other: Value, currentText: (path: string) => string): readonly Suggestion[] {
  const { source } = input;
  if (other.kind === 'nil') return againstNil(source);
  const against = isInput(other) ? nameSource(other.source) : textOf(other);
  if (against === undefined) return [];
  if (input.kind === 'integer' && other.kind === 'integer')
    return source.part === 'byte' ? atByte(source, other, currentText(source.path)) : aroundInteger(source, other, against);
  if (input.kind === 'float' && other.kind === 'float') return aroundFloat(source, other.value, against);
  return input.kind === 'string' && other.kind === 'string' ? equalText(source, other, against) : [];
}

/** What people call a part of the inputs. */
export function nameSource({ path, part }: Pick<Source, 'path' | 'part'>): string {
  return part === 'length' ? `len(${path})` : path;
}

/** Settings that a comparison suggests for the inputs in it. */
export function suggestSettings({ left, right }: Comparison, currentText: (path: string) => string): readonly Suggestion[] {
  const ofLeft = isInput(left) ? suggestFor(left, right, currentText) : [];
  return isInput(right) && !isInput(left) ? suggestFor(right, left, currentText) : ofLeft;
}

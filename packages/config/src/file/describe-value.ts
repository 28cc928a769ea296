import type { YamlValue } from '../yaml/yaml-value.ts';

/** A value in a few words, for messages: `the number 1`, `a list`. */
export function describeValue(value: YamlValue): string {
  if (value.kind === 'list') return value.items.length === 0 ? 'an empty list' : 'a list';
  if (value.kind === 'map') return value.entries.length === 0 ? 'an empty mapping' : 'a mapping';
  if (value.value === null) return 'nothing';
  if (typeof value.value === 'string') return value.value === '' ? 'an empty text' : `the text ${shorten(JSON.stringify(value.value))}`;
  return typeof value.value === 'number' ? `the number ${value.value}` : `the truth value ${value.value}`;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

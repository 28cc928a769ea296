import type { JsonValue } from '../options/options.ts';
import type { YamlValue } from './yaml-value.ts';

/** The value without its places, as JSON has it. A mapping has no prototype, so that `__proto__` is a key like any other. */
export function toPlainValue(value: YamlValue): JsonValue {
  if (value.kind === 'scalar') return value.value;
  if (value.kind === 'list') return value.items.map(toPlainValue);
  const plain = Object.create(null) as Record<string, JsonValue>;
  for (const entry of value.entries) plain[entry.key] = toPlainValue(entry.value);
  return plain;
}

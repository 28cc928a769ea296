import { underlying, type Type } from '@standin/model';
import type { PartSetting } from './offered-case.ts';

/** How long texts and slices get. */
const mostElements = 40;

const ranges: Readonly<Record<string, readonly [bigint, bigint]>> = {
  int8: [-(2n ** 7n), 2n ** 7n - 1n],
  int16: [-(2n ** 15n), 2n ** 15n - 1n],
  int32: [-(2n ** 31n), 2n ** 31n - 1n],
  rune: [-(2n ** 31n), 2n ** 31n - 1n],
  uint8: [0n, 2n ** 8n - 1n],
  byte: [0n, 2n ** 8n - 1n],
  uint16: [0n, 2n ** 16n - 1n],
  uint32: [0n, 2n ** 32n - 1n],
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  uint64: [0n, 2n ** 64n - 1n],
};

/** An `int` or `uint` that every machine has. */
const portable: Readonly<Record<string, string>> = { int: 'int32', uint: 'uint32', uintptr: 'uint32' };

/** A setting as the type of its part can hold it; `undefined` where it cannot. */
export function fitSetting(setting: PartSetting, type: Type): PartSetting | undefined {
  const result = underlying(type);
  const target = result.kind === 'type' ? result.type : undefined;
  if (setting.kind === 'length') {
    if (setting.length < 0 || setting.length > mostElements) return undefined;
    if (target?.kind === 'slice') return setting;
    return target?.kind === 'basic' && target.name === 'string' ? { kind: 'value', value: 'a'.repeat(setting.length) } : undefined;
  }
  if (setting.kind === 'absent') return setting;
  if (setting.kind === 'present') return target?.kind === 'interface' || target?.kind === 'named' ? undefined : setting;
  if (target?.kind !== 'basic') return undefined;
  return holds(target.name, setting.value) ? setting : undefined;
}

function holds(name: string, value: boolean | bigint | number | string): boolean {
  if (typeof value === 'boolean') return name === 'bool';
  if (typeof value === 'string') return name === 'string';
  if (typeof value === 'number') return name.startsWith('float');
  const [low, high] = ranges[portable[name] ?? name] ?? [1n, 0n];
  return value >= low && value <= high;
}

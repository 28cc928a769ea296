import type { YamlValue } from './yaml-value.ts';

/** The value that `path`, keys and indices as zod reports them, leads to from `value`; the last that exists on the way. */
export function valueAtPath(value: YamlValue, path: readonly PropertyKey[]): YamlValue {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const next =
    value.kind === 'map'
      ? value.entries.find(({ key }) => key === step)?.value
      : value.kind === 'list' && typeof step === 'number'
        ? value.items[step]
        : undefined;
  return next ? valueAtPath(next, rest) : value;
}

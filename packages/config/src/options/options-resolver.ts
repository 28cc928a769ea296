import type { Layer, ResolvedOptions } from './layer.ts';
import { resolveOptions } from './resolve-options.ts';

/** Resolves options as `resolveOptions` does; the same layers in the same directory, with the same defaults, come to one object, however often they are asked for. */
export function createOptionsResolver(): typeof resolveOptions {
  const numbers = new Map<Layer, number>();
  const known = new Map<string, ResolvedOptions>();
  const numberOf = (layer: Layer): number => {
    const number = numbers.get(layer) ?? numbers.size;
    numbers.set(layer, number);
    return number;
  };
  return (layers, place) => {
    const key = [...layers.map(numberOf), JSON.stringify(place.defaults ?? {}), place.directory].join(' ');
    const resolved = known.get(key) ?? resolveOptions(layers, place);
    known.set(key, resolved);
    return resolved;
  };
}

import type { SourceTree } from '@standin/modules';
import type { ResolvedOptions } from './layer.ts';

/** The absolute path that an option with a path names: a relative one starts from where it was written. `undefined` where the option names none. */
export function pathOfOption(resolved: ResolvedOptions, name: 'headerFile' | 'templates', path: SourceTree['path']): string | undefined {
  const value = resolved.options[name];
  return value === '' ? undefined : path.resolve(resolved.provenance[name].directory, value);
}

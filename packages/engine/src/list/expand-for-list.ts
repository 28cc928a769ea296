import { expandPatterns, type ExpandOptions, type Expansion, type Place } from '../plan/expand-patterns.ts';
import { isBelow } from './is-below.ts';

/**
 * What patterns stand for in `gen list`: `std` is every package of the standard library (go help packages) but those that it vendors, which nobody can
 * import; all else is what it is to `gen run`.
 */
export function expandForList(patterns: readonly string[], options: ExpandOptions): Expansion {
  const expanded = patterns.map((pattern) => (pattern === 'std' ? expandStandard(options) : expandPatterns([pattern], options)));
  const places = new Map<string, Place>();
  for (const place of expanded.flatMap((each) => each.places)) places.set(place.directory, places.get(place.directory) ?? place);
  return { places: [...places.values()], diagnostics: expanded.flatMap(({ diagnostics }) => diagnostics) };
}

function expandStandard(options: ExpandOptions): Expansion {
  const { environment, tree } = options.session;
  if (environment.goroot === undefined) return expandPatterns(['std'], options);
  const source = tree.path.join(environment.goroot, 'src');
  const { places, diagnostics } = expandPatterns([tree.path.join(source, '...')], options);
  const commands = tree.path.join(source, 'cmd');
  const isCommand = (directory: string): boolean => directory === commands || isBelow(tree.path, commands, directory);
  return { places: places.filter(({ directory }) => !isCommand(directory)), diagnostics };
}

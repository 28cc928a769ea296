import { expandPatterns, joinExpansions, type ExpandOptions, type Expansion } from '../plan/expand-patterns.ts';

/**
 * What patterns stand for in `gen list`: `std` is every package of the standard library (go help packages) but those that it vendors, which nobody can
 * import; all else is what it is to `gen run`.
 */
export function expandForList(patterns: readonly string[], options: ExpandOptions): Expansion {
  return joinExpansions(patterns.map((pattern) => (pattern === 'std' ? expandStandard(options) : expandPatterns([pattern], options))));
}

// The commands are no part of std, and what the library vendors nobody else can import.
const otherDirectories: ReadonlySet<string> = new Set(['cmd', 'testdata', 'vendor']);

function expandStandard(options: ExpandOptions): Expansion {
  const { environment, tree } = options.session;
  if (environment.goroot === undefined) return expandPatterns(['std'], options);
  const source = tree.path.join(environment.goroot, 'src');
  const top = (tree.list(source) ?? []).filter(({ name, kind }) => kind === 'directory' && !otherDirectories.has(name));
  const expanded = expandPatterns(
    top.map(({ name }) => tree.path.join(source, name, '...')),
    options,
  );
  const builtin = tree.path.join(source, 'builtin');
  return { places: expanded.places.filter(({ directory }) => directory !== builtin), diagnostics: [] };
}

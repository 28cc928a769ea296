import type { SourceTree } from '@standin/modules';

/** A tree in which some directories do not exist. */
export function hideDirectories(base: SourceTree, directories: readonly string[]): SourceTree {
  const isHidden = (name: string): boolean =>
    directories.some((directory) => name === directory || name.startsWith(directory + base.path.sep));
  return Object.freeze<SourceTree>({
    path: base.path,
    read: (name) => (isHidden(name) ? { kind: 'absent' } : base.read(name)),
    list: (name) => (isHidden(name) ? undefined : base.list(name)?.filter((entry) => !isHidden(base.path.join(name, entry.name)))),
    kindOf: (name) => (isHidden(name) ? undefined : base.kindOf(name)),
    realPath: (name) => (isHidden(name) ? name : base.realPath(name)),
    remember: (compute) => base.remember(compute),
    narrow: (name, aspect, compute) => base.narrow(name, aspect, compute),
  });
}

import type { NamedType } from '@standin/model';
import type { DependencyType } from './dependency-type.ts';

/** A type as people call it: `sql.DB`. */
function describeType({ package: reference, name }: NamedType): string {
  const loaded = reference?.load();
  return loaded?.kind === 'loaded' ? `${loaded.package.name()}.${name}` : name;
}

/** A dependency as people call it: `*sql.DB`. */
export function describeDependency({ type, isPointer }: DependencyType): string {
  return (isPointer ? '*' : '') + describeType(type);
}

import type { Type } from '../../types/type.ts';
import type { Machine } from '../machine.ts';

/** A type of the standard library by its import path and name: `context.Context`, `log/slog.Logger`. */
export function libraryType({ subject }: Machine, name: string): Type {
  const end = name.lastIndexOf('.');
  return {
    kind: 'named',
    package: subject.program.reference(name.slice(0, end), subject.location),
    name: name.slice(end + 1),
    typeArguments: [],
  };
}

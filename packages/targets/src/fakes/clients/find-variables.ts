import { isExported } from '@standin/model';
import type { FakedPackage } from './faked-package.ts';

/** A package variable that holds a client, and that the fakes' package can put another into. */
export interface SwappedVariable {
  /** The import path of its package. */
  readonly path: string;
  readonly name: string;
  /** The field of the fakes that goes into it. */
  readonly field: string;
}

/** The exported package variables that hold clients, of the package itself and of those of the main modules that it takes clients from. */
export function findVariables({ clients }: FakedPackage): readonly SwappedVariable[] {
  return clients.flatMap(({ clients: same, field }) =>
    same
      .flatMap(({ part }) => part.sites)
      .flatMap(({ place, owner }): readonly SwappedVariable[] => {
        const { name, kind, origin } = place;
        if (kind !== 'variable' || owner !== undefined || name === undefined || !isExported(name)) return [];
        const { package: holder } = origin.file;
        return holder.name() === 'main' ? [] : [{ path: holder.reference.path, name, field }];
      }),
  );
}

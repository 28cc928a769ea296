import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { describeOrigin, type DeclarationSite, type Origin } from '@standin/model';
import type { Advice } from './advice.ts';

/** A double, by what it does to the package block. */
export interface DeclaredDouble {
  /** The interface, and where it stands. */
  readonly name: string;
  readonly origin: Origin;
  /** The names that it declares in its package and that cannot give way. */
  readonly declares: readonly string[];
  /** The predeclared names that it needs and cannot do without. */
  readonly needs: readonly string[];
}

/** What the names of the doubles of a file must not meet. */
export interface NameChecks {
  readonly doubles: readonly DeclaredDouble[];
  /** What the other files of the output package declare. */
  readonly scope: ReadonlyMap<string, DeclarationSite>;
  readonly advice: Advice;
}

function checkPredeclared({ name, origin, needs }: DeclaredDouble, { scope, advice }: NameChecks): readonly Diagnostic[] {
  return needs
    .filter((needed) => scope.has(needed))
    .map((needed) => {
      const message = `the package declares ${needed}, which the ${advice.noun} of ${name} needs in its predeclared meaning`;
      const hint = `write the ${advice.noun} into a package of its own`;
      return createDiagnostic({ code: 'GEN113', message, hint, ...describeOrigin(origin) });
    });
}

function describeSite({ file, entry }: DeclarationSite): string {
  const { position } = describeOrigin({ file, offset: entry.nameOffset });
  return `${file.path.slice(file.path.search(/[^/\\]*$/))}:${position.line ?? 1}`;
}

/** Finds doubles that would be declared twice, by two interfaces of the file or by another file of the package, or could not use what they need. */
export function checkNames(checks: NameChecks): readonly Diagnostic[] {
  const { doubles, scope, advice } = checks;
  const owners = new Map<string, DeclaredDouble>();
  const diagnostics = doubles.flatMap((double) => checkPredeclared(double, checks));
  for (const double of doubles) {
    for (const name of double.declares) {
      const earlier = owners.get(name);
      const site = scope.get(name);
      owners.set(name, double);
      if (earlier === undefined && site === undefined) continue;
      const hint = advice.rename(double.name);
      const message =
        earlier === undefined && site !== undefined
          ? `${name} is declared in ${describeSite(site)} of the package already`
          : `the ${advice.noun}s of ${earlier?.name ?? ''} and ${double.name} both declare ${name}`;
      diagnostics.push(createDiagnostic({ code: 'GEN113', message, hint, ...describeOrigin(double.origin) }));
    }
  }
  return diagnostics;
}

import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { describeOrigin, type DeclarationSite } from '@standin/model';
import type { MockInterface } from '../mock-source.ts';
import type { Advice } from '../../output/advice.ts';

/** The names that a mock declares in its package, typed calls not among them: those give way. */
export function declaredNames({ mockName }: Pick<MockInterface, 'mockName'>): readonly string[] {
  return [mockName, `${mockName}MockRecorder`, `New${mockName}`];
}

/** What the names of the mocks must not meet. */
export interface NameChecks {
  readonly interfaces: readonly MockInterface[];
  /** What the other files of the output package declare. */
  readonly scope: ReadonlyMap<string, DeclarationSite>;
  readonly advice: Advice;
}

/** What a mock needs of the universe block and cannot do without; `any` has another spelling. */
function checkPredeclared(target: MockInterface, scope: NameChecks['scope']): readonly Diagnostic[] {
  const isVariadic = target.methods.some(({ signature }) => signature.isVariadic);
  const needed = [...(target.methods.length > 0 ? ['nil'] : []), ...(isVariadic ? ['append'] : [])];
  return needed
    .filter((name) => scope.has(name))
    .map((name) => {
      const message = `the package declares ${name}, which the mock of ${target.name} needs in its predeclared meaning`;
      return createDiagnostic({
        code: 'GEN113',
        message,
        hint: 'write the mock into a package of its own',
        ...describeOrigin(target.origin),
      });
    });
}

function describeSite({ file, entry }: DeclarationSite): string {
  const { position } = describeOrigin({ file, offset: entry.nameOffset });
  return `${file.path.slice(file.path.search(/[^/\\]*$/))}:${position.line ?? 1}`;
}

/** Finds mocks that would be declared twice, by two interfaces of the file or by another file of the package, or could not use what they need. */
export function checkNames({ interfaces, scope, advice }: NameChecks): readonly Diagnostic[] {
  const owners = new Map<string, MockInterface>();
  const diagnostics = interfaces.flatMap((target) => checkPredeclared(target, scope));
  for (const target of interfaces) {
    for (const name of declaredNames(target)) {
      const earlier = owners.get(name);
      const site = scope.get(name);
      owners.set(name, target);
      if (earlier === undefined && site === undefined) continue;
      const hint = advice.rename(target.name);
      const message =
        earlier === undefined && site !== undefined
          ? `${name} is declared in ${describeSite(site)} of the package already`
          : `the mocks of ${earlier?.name ?? ''} and ${target.name} both declare ${name}`;
      diagnostics.push(createDiagnostic({ code: 'GEN113', message, hint, ...describeOrigin(target.origin) }));
    }
  }
  return diagnostics;
}

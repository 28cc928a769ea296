import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { describeOrigin, type DeclarationSite } from '@standin/model';
import type { MockInterface } from '../source/mock-source.ts';
import { mockTypeName } from './interface-names.ts';

/** The names that a mock declares in its package, typed calls not among them: those give way. */
export function declaredNames(name: string, mockNames: ReadonlyMap<string, string>): readonly string[] {
  const mockType = mockTypeName(name, mockNames);
  return [mockType, `${mockType}MockRecorder`, `New${mockType}`];
}

/** What the names of the mocks must not meet. */
export interface NameChecks {
  readonly interfaces: readonly MockInterface[];
  readonly mockNames: ReadonlyMap<string, string>;
  /** What the other files of the output package declare. */
  readonly scope: ReadonlyMap<string, DeclarationSite>;
}

/** Finds mocks that would be declared twice: by two interfaces of the file, or by another file of the package. */
export function checkNames({ interfaces, mockNames, scope }: NameChecks): readonly Diagnostic[] {
  const owners = new Map<string, MockInterface>();
  const diagnostics: Diagnostic[] = [];
  for (const target of interfaces) {
    for (const name of declaredNames(target.name, mockNames)) {
      const hint = `name the mock otherwise: -mock_names=${target.name}=OtherName`;
      const place = describeOrigin(target.origin);
      const earlier = owners.get(name);
      const site = scope.get(name);
      if (earlier !== undefined) {
        diagnostics.push(
          createDiagnostic({
            code: 'GEN113',
            message: `the mocks of ${earlier.name} and ${target.name} both declare ${name}`,
            hint,
            ...place,
          }),
        );
      } else if (site !== undefined) {
        const { position } = describeOrigin({ file: site.file, offset: site.entry.nameOffset });
        const where = `${site.file.path.slice(site.file.path.search(/[^/\\]*$/))}:${position.line ?? 1}`;
        diagnostics.push(
          createDiagnostic({ code: 'GEN113', message: `${name} is declared in ${where} of the package already`, hint, ...place }),
        );
      }
      owners.set(name, target);
    }
  }
  return diagnostics;
}

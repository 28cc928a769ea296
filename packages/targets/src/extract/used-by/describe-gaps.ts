import { createDiagnostic, type Diagnostic, type Severity } from '@standin/diagnostics';
import { describeOrigin, type Package } from '@standin/model';
import { describeBrokenDeclarations } from './describe-broken-declarations.ts';

/** Says what of a package could not be read, so that calls in it do not count: packages that are not there, each once, and declarations that are no whole Go, the latter in `severity`. */
export function describeGaps(owner: Package, severity: Severity): readonly Diagnostic[] {
  return [...describeMissingImports(owner), ...describeBrokenDeclarations(owner, severity)];
}

function describeMissingImports(owner: Package): readonly Diagnostic[] {
  const { program, location } = owner;
  const known = new Set(['C']);
  return owner.files().flatMap((file) =>
    file.header().imports.flatMap(({ path, offset }) => {
      const loaded = known.has(path) ? undefined : program.reference(path, location).load();
      known.add(path);
      if (loaded?.kind !== 'missing') return [];
      const { message, hint } = loaded;
      return [createDiagnostic({ code: 'GEN201', severity: 'warning', message, hint, ...describeOrigin({ file, offset }) })];
    }),
  );
}

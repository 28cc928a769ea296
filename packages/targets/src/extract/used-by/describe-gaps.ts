import { createDiagnostic, type Diagnostic, type Severity } from '@standin/diagnostics';
import { describeOrigin, functionsOf, type Package } from '@standin/model';
import { parseFunction } from '@standin/syntax';
import { nameFunction } from './record-declarations.ts';

/** Says what of a package could not be read, so that calls in it do not count: packages that are not there, each once, and functions that are no whole Go, the latter in `severity`. */
export function describeGaps(owner: Package, severity: Severity): readonly Diagnostic[] {
  return [...describeMissingImports(owner), ...describeBrokenFunctions(owner, severity)];
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

function describeBrokenFunctions(owner: Package, severity: Severity): readonly Diagnostic[] {
  return functionsOf(owner).flatMap((declaration) => {
    const { file, site } = declaration;
    const [problem] = parseFunction(file.text, site.entry).problems;
    if (problem === undefined) return [];
    const message = `${problem.message} in ${nameFunction(declaration)}`;
    const hint = 'correct it and call again: what it calls may be missing';
    return [createDiagnostic({ code: 'GEN101', severity, message, hint, ...describeOrigin({ file, offset: problem.offset }) })];
  });
}

import { createDiagnostic, type Diagnostic, type Severity } from '@standin/diagnostics';
import { describeOrigin, functionsOf, typeObjectAt, type Origin, type Package } from '@standin/model';
import { parseFunction } from '@standin/syntax';
import { findFault } from '../../find-fault.ts';
import { nameFunction } from './record-declarations.ts';

function broken(severity: Severity, origin: Origin, message: string, lost: string): Diagnostic {
  const hint = `correct it and call again: ${lost} may be missing`;
  return createDiagnostic({ code: 'GEN101', severity, message, hint, ...describeOrigin(origin) });
}

function brokenTypes(owner: Package, severity: Severity): readonly Diagnostic[] {
  const types = owner.files().flatMap((file) => file.types().map((entry) => typeObjectAt({ file, entry })));
  return types.flatMap(({ name, file, declaration: { problems } }) => {
    const [problem] = problems;
    if (problem === undefined) return [];
    return [broken(severity, { file, offset: problem.offset }, `${problem.message} in ${name}`, 'what is called on its fields')];
  });
}

function brokenFunctions(owner: Package, severity: Severity): readonly Diagnostic[] {
  return functionsOf(owner).flatMap((declaration) => {
    const { file, site } = declaration;
    const [problem] = parseFunction(file.text, site.entry).problems;
    if (problem === undefined) return [];
    return [broken(severity, { file, offset: problem.offset }, `${problem.message} in ${nameFunction(declaration)}`, 'what it calls')];
  });
}

/** Brackets that do not pair up: between declarations, or so that there is none. */
function brokenFiles(owner: Package, severity: Severity): readonly Diagnostic[] {
  return owner.files().flatMap((file) => {
    const fault = findFault(file.text);
    return fault === undefined ? [] : [broken(severity, { file, offset: fault.offset }, fault.message, 'what the file declares')];
  });
}

/** GEN101 for each type and function of a package that is no whole Go, else for each file: what cannot be read does not count. */
export function describeBrokenDeclarations(owner: Package, severity: Severity): readonly Diagnostic[] {
  const ofDeclarations = [...brokenTypes(owner, severity), ...brokenFunctions(owner, severity)];
  return ofDeclarations.length > 0 ? ofDeclarations : brokenFiles(owner, severity);
}

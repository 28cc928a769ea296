import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { describeOrigin, isExported, isSamePackage } from '@standin/model';
import type { PackageLocation } from '@standin/modules';
import type { InterfaceSource } from '../../interfaces/interface-source.ts';
import type { Advice } from '../../output/advice.ts';
import type { OutputPackage } from '../../output/output-package.ts';

/** Whether a mock may be written into the package: one of the standard library or of a module with a version is not the user's to change. */
function isOfUser({ origin, module }: PackageLocation): boolean {
  return origin !== 'standard' && origin !== 'vendor' && module?.version === undefined;
}

/**
 * Warns of mocks that cannot implement their interface: an unexported method belongs to the package that declares it (Go spec, Interface types).
 * mockgen writes such a mock without a word, and it compiles.
 */
export function noteHiddenMethods(
  { interfaces, reference }: InterfaceSource,
  { isSourcePackage, name }: OutputPackage,
  advice: Advice,
): readonly Diagnostic[] {
  return interfaces.flatMap((target) => {
    const hidden = target.methods.find(({ name: method, origin }) => {
      const owner = origin.file.package.reference;
      const isOwn = isSourcePackage && isSamePackage(owner, reference);
      return !isExported(method) && !isOwn;
    });
    if (hidden === undefined) return [];
    const owner = hidden.origin.file.package;
    const message = `a mock in package ${name} cannot implement ${target.name}: method ${hidden.name} is not exported by package ${owner.name()}`;
    const canMove = !isSourcePackage && isSamePackage(owner.reference, reference) && isOfUser(owner.location);
    const hint = canMove ? advice.intoPackage(owner.name()) : 'only that package can implement it';
    return [createDiagnostic({ code: 'GEN114', severity: 'warning', message, hint, ...describeOrigin(target.origin) })];
  });
}

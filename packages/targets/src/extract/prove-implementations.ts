import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { describeOrigin, isExported, type PackageReference } from '@standin/model';
import { isLocal } from '../output/is-local.ts';
import { mayImport } from '../output/may-import.ts';
import type { OutputPackage } from '../output/output-package.ts';
import type { ExtractedSource, Implementation } from './extracted-interface.ts';
import { findImportChain } from '../output/find-import-chain.ts';

/** The implementations that a file can prove to the compiler, and why it cannot prove others. */
export interface Proofs {
  readonly proved: ReadonlySet<Implementation>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Why a file cannot name a type; `undefined` where it can. */
function findObstacle({ type }: Implementation, source: ExtractedSource, output: OutputPackage): string | undefined {
  const reference = type.package;
  if (reference === undefined || isLocal(reference, source, output)) return undefined;
  if (!isExported(type.name)) return `${type.name} is not exported`;
  if (isProgram(reference)) return `${reference.path} is a program, and no package can import it`;
  if (reference.path === '' || reference.isExternalTest) return `no package can import that of ${type.name}`;
  if (!mayImport(reference, output.actualPath)) return `${reference.path} is internal`;
  const chain = output.actualPath === undefined ? undefined : findImportChain(reference, output.actualPath);
  return chain === undefined ? undefined : `${chain.join(', which imports ')}, and an import cycle is no Go`;
}

function isProgram(reference: PackageReference): boolean {
  const loaded = reference.load();
  return loaded.kind === 'loaded' && loaded.package.name() === 'main';
}

/** Tells the implementations that a file can name from those that it cannot, each of which gets a note. */
export function proveImplementations(source: ExtractedSource, output: OutputPackage): Proofs {
  const proved = new Set<Implementation>();
  const diagnostics: Diagnostic[] = [];
  for (const { name, origin, implementations } of source.interfaces) {
    for (const implementation of implementations) {
      const obstacle = findObstacle(implementation, source, output);
      if (obstacle === undefined) {
        proved.add(implementation);
        continue;
      }
      const message = `the file does not prove that ${implementation.type.name} is a ${name}: ${obstacle}`;
      diagnostics.push(createDiagnostic({ code: 'GEN133', severity: 'note', message, ...describeOrigin(origin) }));
    }
  }
  return { proved, diagnostics };
}

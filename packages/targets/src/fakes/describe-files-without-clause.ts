import { createDiagnostic, positionInText, type Diagnostic } from '@standin/diagnostics';
import type { Package, SourceFile } from '@standin/model';
import { tokenize } from '@standin/syntax';
import { clientLibraries } from '../clients/client-libraries.ts';

const imports = clientLibraries.flatMap(({ paths }) => paths.map((path) => `"${path}"`));

function describe({ path, text }: SourceFile): readonly Diagnostic[] {
  const [first] = tokenize(text);
  if (first === undefined) return [];
  const message = 'no package clause: what the file declares is not known, and the fakes of the package stay as they are';
  const hint = 'begin the file, after comments, with `package` and a name';
  return [createDiagnostic({ code: 'GEN102', message, hint, ...positionInText(path, text, first.start) })];
}

/** GEN102 for each file of a package without a package clause, of which the go command does not know either what is in it: where the package has fakes, or the file names a library of clients. */
export function describeFilesWithoutClause(owner: Package, hasFakes: boolean): readonly Diagnostic[] {
  return owner
    .files()
    .filter((file) => file.header().packageClause === undefined)
    .flatMap((file) => {
      file.dependOnText();
      return hasFakes || imports.some((path) => file.text.includes(path)) ? describe(file) : [];
    });
}

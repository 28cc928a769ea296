import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { NamingOptions, PackageNames } from './package-names.ts';

/** Says of which modules the names of packages are guessed, because their source is not on this machine. The name of gomock itself is known. */
export function noteGuessedNames({ imports }: PackageNames, { workspace, dialect }: NamingOptions): readonly Diagnostic[] {
  const [main] = workspace.mainModules;
  if (main === undefined) return [];
  const position = { file: workspace.tree.path.join(main.directory, 'go.mod') };
  const modules = new Set<string>();
  for (const { path } of imports) {
    const resolution = workspace.resolve(path);
    if (path === dialect.runtimePath || resolution.kind === 'found' || resolution.absentModule === undefined) continue;
    modules.add(`${resolution.absentModule.path} ${resolution.absentModule.version}`);
  }
  return [...modules].sort().map((module) => {
    const message = `${module} is not in the module cache, so the names of its packages are guessed in imports of mocks`;
    return createDiagnostic({ code: 'GEN210', severity: 'note', message, hint: 'run: go mod download', position });
  });
}

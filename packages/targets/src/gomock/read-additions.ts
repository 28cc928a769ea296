import { findImport, type ProgramAdditions } from '@standin/model';
import { openSourceFile } from '../interfaces/open-source-file.ts';
import { programOf, workspaceOf, type ProgramSources } from '../programs.ts';
import type { MockRequest } from './request.ts';

/** -imports and -aux_files change what the file's names mean; `undefined` where neither is given. */
export function readAdditions(request: MockRequest, sources: ProgramSources, path: string): ProgramAdditions | undefined {
  if (request.imports.length === 0 && request.auxFiles.length === 0) return undefined;
  const { tree } = sources;
  const named = request.imports.filter((entry) => entry.name !== '.').map((entry) => ({ ...entry, offset: 0 }));
  const auxiliaryFiles = new Map<string, string[]>();
  if (request.auxFiles.length > 0) {
    const workspace = workspaceOf(sources, tree.path.dirname(path), []);
    const plain = openSourceFile(path, workspace, programOf(sources, workspace, undefined));
    for (const { package: name, file } of request.auxFiles) {
      const importPath = (plain && findImport(plain.file, name)?.path) ?? name;
      const files = auxiliaryFiles.get(importPath) ?? [];
      auxiliaryFiles.set(importPath, [...files, tree.path.resolve(request.workingDirectory, file)]);
    }
  }
  return { imports: new Map([[path, named]]), auxiliaryFiles };
}

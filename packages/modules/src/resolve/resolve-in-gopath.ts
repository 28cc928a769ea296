import type { GoEnvironment, PackageLocation, Resolution, SourceTree } from '../types.ts';
import { hasGoFiles } from './has-go-files.ts';
import { createMissing } from './missing.ts';
import { joinSlashPath, slashPathWithin } from './slash-path.ts';

/** Finds the package of an import path in GOPATH mode: in the vendor directories at and above the importer, then in each GOPATH's src (go/build `Import`). */
export function resolveInGopath(
  tree: SourceTree,
  environment: GoEnvironment,
  names: { readonly importPath: string; readonly importer?: string },
): Resolution {
  const { importPath, importer } = names;
  const vendored = importer === undefined ? undefined : findVendoredAbove(tree, environment, { importPath, importer });
  if (vendored !== undefined) return { kind: 'found', location: vendored };
  for (const root of environment.gopath) {
    const directory = joinSlashPath(tree.path, tree.path.join(root, 'src'), importPath);
    if (hasGoFiles(tree, directory)) return { kind: 'found', location: Object.freeze({ importPath, directory, origin: 'gopath' }) };
  }
  return createMissing(
    `package ${importPath} is not in GOROOT or GOPATH`,
    'put its source below src of a GOPATH directory, or use modules',
  );
}

function findVendoredAbove(
  tree: SourceTree,
  environment: GoEnvironment,
  names: { readonly importPath: string; readonly importer: string },
): PackageLocation | undefined {
  const source = environment.gopath
    .map((root) => tree.path.join(root, 'src'))
    .find((root) => slashPathWithin(tree.path, root, names.importer) !== undefined);
  if (source === undefined) return undefined;
  for (let current = names.importer; current !== tree.path.dirname(source); current = tree.path.dirname(current)) {
    const directory = joinSlashPath(tree.path, tree.path.join(current, 'vendor'), names.importPath);
    if (hasGoFiles(tree, directory)) {
      const importPath = slashPathWithin(tree.path, source, directory) ?? names.importPath;
      return Object.freeze({ importPath, directory, origin: 'gopath' });
    }
  }
  return undefined;
}

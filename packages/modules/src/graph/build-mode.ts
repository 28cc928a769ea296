import { compareGoVersions } from '../environment/go-version.ts';
import type { SourceTree } from '../types.ts';
import type { MainModules } from './main-modules.ts';
import { readVendorList } from './vendor-list.ts';
import type { VendorList } from './vendor-list.ts';

/** Where packages of dependencies come from. */
export type BuildMode =
  | { readonly kind: 'cache'; readonly isReadonly: boolean }
  | { readonly kind: 'vendor'; readonly directory: string; readonly list: VendorList };

/**
 * The mode that `-mod` asks for, or that the go command takes by default: `vendor` where the go line is 1.14 or newer and a vendor directory made
 * for this mode (module or workspace) stands beside the go.mod or go.work (cmd/go/internal/modload `setDefaultBuildMod`).
 */
export function chooseBuildMode(tree: SourceTree, mains: MainModules, mod: string | undefined): BuildMode {
  const directory = findVendorDirectory(tree, mains);
  if (mod !== undefined && mod !== 'vendor') return { kind: 'cache', isReadonly: mod !== 'mod' };
  if (directory === undefined) return { kind: 'cache', isReadonly: true };
  if (mod === 'vendor') return { kind: 'vendor', directory, list: readVendorList(tree, directory) };
  const go = (mains.work ?? mains.modules[0])?.file.go;
  if (go === undefined || compareGoVersions(go, '1.14') < 0 || tree.kindOf(directory) !== 'directory')
    return { kind: 'cache', isReadonly: true };
  const list = readVendorList(tree, directory);
  return list.isWorkspace === (mains.work !== undefined) ? { kind: 'vendor', directory, list } : { kind: 'cache', isReadonly: true };
}

function findVendorDirectory({ path }: SourceTree, mains: MainModules): string | undefined {
  const root = mains.work?.directory ?? mains.modules[0]?.module.directory;
  return root === undefined ? undefined : path.join(root, 'vendor');
}

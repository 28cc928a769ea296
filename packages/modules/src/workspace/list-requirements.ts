import { findModuleSource } from '../resolve/provided-directory.ts';
import { compareByteOrder } from '../tree/compare-byte-order.ts';
import type { Requirement } from '../types.ts';
import type { WorkspaceSetup } from './workspace-setup.ts';

/** What the main modules require, each module once at its selected version, in byte order of path. */
export function listRequirements(setup: WorkspaceSetup): readonly Requirement[] {
  const { mains } = setup;
  const mainPaths = new Set(mains.modules.map(({ module }) => module.path));
  const found = new Map<string, Requirement>();
  for (const { path, version, isIndirect } of mains.modules.flatMap(({ file }) => file.require)) {
    if (mainPaths.has(path)) continue;
    const selected = { path, version: selectVersion(setup, path) ?? version };
    const source = findModuleSource(setup, selected);
    const isAlwaysIndirect = isIndirect && (found.get(path)?.isIndirect ?? true);
    found.set(
      path,
      Object.freeze({ ...selected, isIndirect: isAlwaysIndirect, ...(source !== undefined && { directory: source.directory }) }),
    );
  }
  return [...found.values()].sort((left, right) => compareByteOrder(left.path, right.path));
}

/** A module of its own has its versions in its go.mod; those of a workspace come from the whole graph. */
function selectVersion(setup: WorkspaceSetup, path: string): string | undefined {
  return setup.mains.work === undefined ? setup.rootVersions.get(path) : setup.graph().selected.get(path);
}

import { compareGoVersions } from '../environment/go-version.ts';
import type { WorkspaceSetup } from '../workspace/workspace-setup.ts';
import { defaultGoVersion } from './main-modules.ts';
import type { ReplacementTarget } from './replacements.ts';
import { keyOf } from './requirements.ts';
import type { VendorList } from './vendor-list.ts';

/**
 * Where vendor/modules.txt and the go.mod files disagree, in the go command's words; `undefined` where they agree or no vendor directory is in
 * use (cmd/go/internal/modload `checkVendorConsistency`, for go lines from 1.14 on).
 */
export function findVendorProblem({
  mains,
  buildMode,
  findReplacement,
}: Pick<WorkspaceSetup, 'mains' | 'buildMode' | 'findReplacement'>): string | undefined {
  if (buildMode.kind !== 'vendor') return undefined;
  const isOld = mains.work === undefined && compareGoVersions(mains.modules[0]?.file.go ?? defaultGoVersion, '1.14') < 0;
  return isOld
    ? undefined
    : (findUnlisted(mains, buildMode.list) ??
        findMisreplaced({ mains, findReplacement }, buildMode.list) ??
        findUnrequired(mains, buildMode.list));
}

type Mains = WorkspaceSetup['mains'];

function findUnlisted(mains: Mains, list: VendorList): string | undefined {
  const required = mains.modules.flatMap(({ file }) => file.require).find((module) => list.modules.get(keyOf(module))?.isExplicit !== true);
  return required && `${keyOf(required)}: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt`;
}

function findMisreplaced(
  { mains, findReplacement }: Pick<WorkspaceSetup, 'mains' | 'findReplacement'>,
  list: VendorList,
): string | undefined {
  const directives = [...(mains.work?.file.replace ?? []), ...mains.modules.flatMap(({ file }) => file.replace)];
  for (const { path, version = '' } of directives) {
    if (mains.modules.some(({ module }) => module.path === path)) continue;
    const target = findReplacement({ path, version });
    const listed = list.modules.get(`${path}@${version}`)?.replacement;
    if (target !== undefined && listed !== writtenTarget(target))
      return `${path}: is replaced in go.mod, but not so marked in vendor/modules.txt`;
  }
  const extra = [...list.modules.values()].find((module) => module.replacement !== undefined && findReplacement(module) === undefined);
  return extra && `${keyOf(extra)}: is marked as replaced in vendor/modules.txt, but not replaced in go.mod`;
}

function writtenTarget(target: ReplacementTarget): string {
  return target.kind === 'directory' ? target.written : `${target.path} ${target.version}`;
}

function findUnrequired(mains: Mains, list: VendorList): string | undefined {
  const required = new Set(mains.modules.flatMap(({ file }) => file.require.map(keyOf)));
  const extra = [...list.packages.values()].find((module) => module.isExplicit && !required.has(keyOf(module)));
  return extra && `${keyOf(extra)}: is marked as explicit in vendor/modules.txt, but not explicitly required in go.mod`;
}

import { matchInterface, targetsOf, type Configuration, type PackageEntry } from '@standin/config';
import type { TextPosition } from '@standin/diagnostics';
import type { PackageLocation } from '@standin/modules';
import type { Origin } from '../plan.ts';
import { nameMock } from './name-mock.ts';
import type { InterfacePackage, PackageInterface } from './package-interfaces.ts';
import { planPackageFakes } from './plan-fakes.ts';
import type { Planning } from './planning.ts';
import { defaultTarget, isInterfaceTargetName } from './target-names.ts';

/** A package that entries of gen.yaml ask for. */
export interface PackagePlan {
  readonly location: PackageLocation;
  readonly configuration: Configuration;
  /** The entries that match it, the most specific first. */
  readonly entries: readonly PackageEntry[];
  /** Absolute: where the go command would be asked about the package. */
  readonly workingDirectory: string;
}

/** Plans the doubles of a package's interfaces, and its fakes, that entries ask for. */
export function planPackage(planning: Planning, plan: PackagePlan): void {
  const { configuration, entries, location } = plan;
  const [entry] = entries;
  if (entry === undefined) return;
  const { workingDirectory } = plan;
  const resolveFor = (target: string) => planning.resolve({ configuration, entries, target }, entry.directory).resolved;
  const found = planning.find(location, planning.workspaces.of(workingDirectory, resolveFor(defaultTarget).options));
  planning.names.note(entry, found);
  for (const target of found.interfaces) planInterface(planning, plan, { entry, found, target });
  if (targetsOf({ configuration, entries }, []).includes('fake')) {
    const origin = originOf(entry, undefined);
    planPackageFakes(planning, { origin, location, resolved: resolveFor('fake'), workingDirectory, named: nameFakes(entry) });
  }
}

/** Where an entry asks for the fakes of one package. */
function nameFakes({ pattern, targets = [] }: PackageEntry): TextPosition | undefined {
  return !pattern.text.includes('...') && targets.some(({ name }) => name === 'fake') ? pattern.place : undefined;
}

interface InterfacePlan {
  readonly entry: PackageEntry;
  readonly found: InterfacePackage;
  readonly target: PackageInterface;
}

function planInterface(planning: Planning, { configuration, entries, workingDirectory }: PackagePlan, plan: InterfacePlan): void {
  const { entry, found, target } = plan;
  const match = matchInterface(entry, target.name);
  for (const output of match?.outputs ?? []) {
    for (const name of targetsOf({ configuration, entries, output }, [defaultTarget]).filter(isInterfaceTargetName)) {
      const { resolved } = planning.resolve({ configuration, entries, output, target: name }, entry.directory);
      const { unexported, includeGenerated } = resolved.options;
      const isTaken = match?.kind === 'name' || ((target.isExported || unexported) && (!target.isGenerated || includeGenerated));
      if (!isTaken) continue;
      const named = nameMock({
        tree: planning.session.tree,
        renderer: planning.renderer,
        resolved,
        package: found,
        interface: target,
        target: name,
      });
      if ('diagnostics' in named) planning.diagnostics.push(...named.diagnostics);
      else
        planning.wanted.push({
          origin: originOf(entry, target.name),
          target: name,
          package: found,
          interface: target,
          resolved,
          workingDirectory,
          ...named,
        });
    }
  }
}

/** Where gen.yaml asks for an interface: at its name, or, for all interfaces of a package and for what is the package's own, at the package. */
function originOf(entry: PackageEntry, name: string | undefined): Origin {
  const written = entry.interfaces?.find(({ pattern }) => pattern.kind === 'name' && pattern.text === name);
  const { position, sourceLine } = (written?.pattern ?? entry.pattern).place;
  return {
    kind: 'configuration',
    file: position.file,
    line: position.line ?? 1,
    ...(position.column !== undefined && { column: position.column }),
    sourceLine,
  };
}

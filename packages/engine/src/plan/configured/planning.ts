import type { NameRenderer, TemplateDataCheck } from '@standin/config';
import type { Diagnostic } from '@standin/diagnostics';
import type { Session } from '../../types.ts';
import type { Configurations } from './configurations.ts';
import type { NameChecks } from './check-written-names.ts';
import type { FindInterfaces } from './package-interfaces.ts';
import type { PlannedRequest } from '../plan.ts';
import type { PackagePrograms } from './package-programs.ts';
import type { PlacedDemand } from './plan-fakes.ts';
import type { PackageWorkspaces } from './package-workspaces.ts';
import type { ResolveTarget } from './resolve-target.ts';
import type { WantedDouble } from './wanted-double.ts';

/** What planning by gen.yaml and comments reads with, and what it has found so far. */
export interface Planning {
  readonly session: Session;
  readonly configurations: Configurations;
  readonly renderer: NameRenderer;
  readonly checkData: TemplateDataCheck;
  readonly find: FindInterfaces;
  readonly workspaces: PackageWorkspaces;
  readonly names: NameChecks;
  readonly resolve: ResolveTarget;
  readonly wanted: WantedDouble[];
  /** The files of fakes that packages are asked to have. */
  readonly fakes: PlannedRequest[];
  /** What the files of fakes need of the runtime, by the directory that is to have it. */
  readonly demands: Map<string, PlacedDemand[]>;
  readonly programs: PackagePrograms;
  /** The interfaces that comments ask for, by `leaveOutTaken`. */
  readonly taken: Set<string>;
  readonly diagnostics: Diagnostic[];
}

import type { ResolvedOptions } from '@standin/config';
import type { InterfaceTargetName } from '@standin/targets';
import type { Origin } from '../plan.ts';
import type { InterfacePackage, PackageInterface } from './package-interfaces.ts';

/** One double that gen.yaml or a comment asks for: an interface, complete options, and the names that come of them. */
export interface WantedDouble {
  readonly origin: Origin;
  readonly target: InterfaceTargetName;
  readonly package: InterfacePackage;
  readonly interface: PackageInterface;
  readonly resolved: ResolvedOptions;
  /** Absolute. */
  readonly destination: string;
  readonly packageName: string;
  readonly mockName: string;
  /** Absolute: where the go command would be asked about the package. */
  readonly workingDirectory: string;
}

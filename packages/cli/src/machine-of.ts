import type { MachineOptions } from '@standin/modules';
import type { Io } from './io.ts';

/** The machine that the rooms below are told about. */
export function machineOf({ variables, platform, architecture, homeDirectory }: Io): MachineOptions {
  return { variables, platform, architecture, homeDirectory };
}

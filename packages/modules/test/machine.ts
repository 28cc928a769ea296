import os from 'node:os';
import type { MachineOptions } from '../src/index.ts';

/** This machine, with the given variables on top of those of the process. */
export function describeMachine(variables: Readonly<Record<string, string>> = {}): MachineOptions {
  return {
    variables: { ...process.env, ...variables },
    platform: process.platform,
    architecture: process.arch,
    homeDirectory: os.homedir(),
  };
}

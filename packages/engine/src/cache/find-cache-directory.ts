import path from 'node:path';
import { findHome, readVariable, type MachineOptions } from '@standin/modules';

/**
 * The directory of Standin's caches: `GEN_CACHE_DIR`, else `standin` below the user's cache directory as the system has it (Linux: `XDG_CACHE_HOME` or
 * `~/.cache`; macOS: `~/Library/Caches`; Windows: `%LocalAppData%`). `undefined` where there is none.
 */
export function findCacheDirectory(machine: MachineOptions): string | undefined {
  const chosen = readVariable(machine, 'GEN_CACHE_DIR');
  if (chosen !== undefined) return path.resolve(chosen);
  const parent = findUserCache(machine);
  return parent !== undefined && path.isAbsolute(parent) ? path.join(parent, 'standin') : undefined;
}

function findUserCache(machine: MachineOptions): string | undefined {
  if (machine.platform === 'win32') return readVariable(machine, 'LOCALAPPDATA');
  const home = findHome(machine);
  if (machine.platform === 'darwin') return home === undefined ? undefined : path.join(home, 'Library', 'Caches');
  return readVariable(machine, 'XDG_CACHE_HOME') ?? (home === undefined ? undefined : path.join(home, '.cache'));
}

import type { SourceTree } from '../types.ts';
import { parseEnvFile } from './parse-env-file.ts';

/** What the machine says about itself; the command line's room passes its own. */
export interface MachineOptions {
  /** The environment variables. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Node's name of the platform, `linux`, `darwin`, `win32`. */
  readonly platform: string;
  /** Node's name of the architecture, `x64`, `arm64`. */
  readonly architecture: string;
  /** Where `HOME` (Windows: `USERPROFILE`) is not set. */
  readonly homeDirectory?: string;
}

/** Looks up an environment variable; an empty one is as good as none, and on Windows case does not count. */
export function readVariable({ variables, platform }: MachineOptions, name: string): string | undefined {
  const value = variables[name] ?? (platform === 'win32' ? findIgnoringCase(variables, name) : undefined);
  return value === '' ? undefined : value;
}

function findIgnoringCase(variables: MachineOptions['variables'], name: string): string | undefined {
  const key = Object.keys(variables).find((candidate) => candidate.toUpperCase() === name);
  return key === undefined ? undefined : variables[key];
}

/** The user's home directory as Go's `os.UserHomeDir` finds it. */
export function findHome(options: MachineOptions): string | undefined {
  return readVariable(options, options.platform === 'win32' ? 'USERPROFILE' : 'HOME') ?? options.homeDirectory;
}

/** The settings that `go env -w` keeps: in `GOENV`, else in `go/env` of the user's configuration directory (`os.UserConfigDir`). */
export function readUserSettings(tree: SourceTree, options: MachineOptions): ReadonlyMap<string, string> {
  const file = findUserFile(tree, options);
  return file === undefined ? new Map<string, string>() : readSettings(tree, file);
}

/** The settings of an env file; none where it cannot be read. */
export function readSettings(tree: SourceTree, file: string): ReadonlyMap<string, string> {
  const result = tree.read(file);
  return result.kind === 'text' ? parseEnvFile(result.text) : new Map<string, string>();
}

function findUserFile(tree: SourceTree, options: MachineOptions): string | undefined {
  const chosen = readVariable(options, 'GOENV');
  if (chosen !== undefined) return chosen === 'off' ? undefined : chosen;
  const directory = findConfigurationDirectory(tree, options);
  return directory === undefined ? undefined : tree.path.join(directory, 'go', 'env');
}

function findConfigurationDirectory({ path }: SourceTree, options: MachineOptions): string | undefined {
  if (options.platform === 'win32') return readVariable(options, 'APPDATA');
  const home = findHome(options);
  if (options.platform === 'darwin') return home && path.join(home, 'Library', 'Application Support');
  return readVariable(options, 'XDG_CONFIG_HOME') ?? (home && path.join(home, '.config'));
}

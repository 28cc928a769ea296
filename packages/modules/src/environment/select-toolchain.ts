import type { GoEnvironment, SourceTree } from '../types.ts';
import { compareGoVersions, versionOfToolchain } from './go-version.ts';
import { describeRelease } from './read-go-environment.ts';
import { findToolchainDirectory } from './toolchain-directory.ts';

/** The `go` and `toolchain` lines of the go.work or go.mod in force. */
export interface ToolchainLines {
  readonly go?: string;
  readonly toolchain?: string;
}

/**
 * The environment with the Go release that the go command would switch to for these lines (cmd/go/internal/toolchain `Select`): only where
 * GOTOOLCHAIN allows it and the toolchain is in the module cache already; otherwise the environment as it is.
 */
export function selectToolchain(tree: SourceTree, environment: GoEnvironment, lines: ToolchainLines): GoEnvironment {
  if (environment.goroot === undefined || environment.gotoolchain === '') return environment;
  const local = environment.goVersion.text;
  const name = chooseToolchain(environment, lines);
  if (name === local) return environment;
  const directory = findToolchainDirectory(tree, environment, name);
  return directory === undefined ? environment : Object.freeze({ ...environment, ...describeRelease(tree, directory) });
}

function chooseToolchain(environment: GoEnvironment, lines: ToolchainLines): string {
  const local = environment.goVersion.text;
  const [first = '', suffix] = environment.gotoolchain.split('+', 2);
  const isMode = first === 'auto' || first === 'path';
  const minimum = isMode || first === 'local' ? local : first;
  const mayGrow = isMode || suffix === 'auto' || suffix === 'path';
  return mayGrow && lines.toolchain !== 'default' ? growToolchain(minimum, lines) : minimum;
}

function growToolchain(minimum: string, { go, toolchain }: ToolchainLines): string {
  let name = minimum;
  let version = versionOfToolchain(minimum) ?? '1.0';
  const suggested = toolchain === undefined ? undefined : versionOfToolchain(toolchain);
  if (toolchain !== undefined && suggested !== undefined && compareGoVersions(suggested, version) > 0) {
    name = toolchain;
    version = suggested;
  }
  if (go === undefined || compareGoVersions(go, version) <= 0) return name;
  const isLanguageVersion = /^\d+\.\d+$/.test(go) && compareGoVersions(go, '1.21') >= 0;
  return isLanguageVersion ? `go${go}.0` : `go${go}`;
}

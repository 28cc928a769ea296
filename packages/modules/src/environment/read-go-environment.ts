import type { GoEnvironment, SourceTree } from '../types.ts';
import { isCgoDefault } from './cgo-default.ts';
import { findGoroot, readGorootVersion } from './find-goroot.ts';
import { goMinorOf } from './go-version.ts';
import { goarchOf, goosOf } from './platform-names.ts';
import { splitQuoted } from './split-quoted.ts';
import { findNewestToolchainDirectory } from './toolchain-directory.ts';
import { findHome, readSettings, readUserSettings, readVariable } from './variables.ts';
import type { MachineOptions } from './variables.ts';

type Setting = (name: string) => string | undefined;

/**
 * Finds what `go env` would say, without running it: environment variables, then the `go env -w` file, then GOROOT/go.env, then the defaults of
 * the go command. Reads three small files and looks at some directories; never fails: what is nowhere is absent.
 */
export function readGoEnvironment(tree: SourceTree, options: MachineOptions): GoEnvironment {
  const user = readUserSettings(tree, options);
  const configured: Setting = (name) => readVariable(options, name) ?? (user.get(name) || undefined);
  const installed = findInstallation(tree, options, user);
  const paths = findPaths(tree, options, { configured, goroot: installed });
  const hostPlatform = { goos: goosOf(options.platform), goarch: goarchOf(options.architecture, options.platform) };
  const goroot = installed ?? findNewestToolchainDirectory(tree, { moduleCache: paths.moduleCache, hostPlatform });
  const shipped = goroot === undefined ? new Map<string, string>() : readSettings(tree, tree.path.join(goroot, 'go.env'));
  const setting: Setting = (name) => configured(name) ?? (shipped.get(name) || undefined);
  const goos = setting('GOOS') ?? hostPlatform.goos;
  const goarch = setting('GOARCH') ?? hostPlatform.goarch;
  const isNative = goos === hostPlatform.goos && goarch === hostPlatform.goarch;
  const cgo = setting('CGO_ENABLED');
  return Object.freeze({
    ...describeRelease(tree, goroot),
    ...paths,
    ...optional('gowork', setting('GOWORK')),
    ...optional('go111module', setting('GO111MODULE')),
    goos,
    goarch,
    cgoEnabled: cgo === '0' || cgo === '1' ? cgo === '1' : isNative && isCgoDefault(tree, options, hostPlatform),
    goflags: splitQuoted(setting('GOFLAGS') ?? ''),
    gotoolchain: setting('GOTOOLCHAIN') ?? '',
    goexperiment: setting('GOEXPERIMENT') ?? '',
    architectureLevel: setting(`GO${goarch.toUpperCase()}`) ?? '',
    hostPlatform,
    temporaryDirectory: findTemporaryDirectory(options),
  });
}

/** The parts of the environment that a Go installation decides. */
export function describeRelease(tree: SourceTree, goroot: string | undefined): Pick<GoEnvironment, 'goroot' | 'goVersion'> {
  const text = goroot === undefined ? '' : readGorootVersion(tree, goroot);
  const goVersion = Object.freeze({ minor: goMinorOf(text) ?? newestKnownMinor, text: text === '' ? '' : `go${text}` });
  return goroot === undefined ? { goVersion } : { goroot, goVersion };
}

/** The release assumed where no Go installation says otherwise. */
const newestKnownMinor = 26;

function findInstallation(tree: SourceTree, options: MachineOptions, user: ReadonlyMap<string, string>): string | undefined {
  return findGoroot({ tree, machine: options, configured: user.get('GOROOT') || undefined });
}

function findPaths(
  { path }: SourceTree,
  options: MachineOptions,
  known: { readonly configured: Setting; readonly goroot: string | undefined },
): Pick<GoEnvironment, 'gopath' | 'moduleCache'> {
  const home = findHome(options);
  const assumed = home === undefined ? '' : path.join(home, 'go');
  const text = known.configured('GOPATH') ?? (assumed === known.goroot ? '' : assumed);
  const gopath = text.split(path.delimiter).filter((directory) => directory !== '');
  const moduleCache = known.configured('GOMODCACHE') ?? path.join(gopath[0] ?? assumed, 'pkg', 'mod');
  return { gopath: Object.freeze(gopath), moduleCache };
}

function findTemporaryDirectory(options: MachineOptions): string {
  if (options.platform !== 'win32') return readVariable(options, 'TMPDIR') ?? '/tmp';
  return readVariable(options, 'TMP') ?? readVariable(options, 'TEMP') ?? '';
}

function optional<Name extends string>(name: Name, value: string | undefined): { readonly [key in Name]?: string } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [key in Name]?: string };
}

import { createPublishedCheck, type GoEnvironment, type MachineOptions, type SourceTree } from '@standin/modules';
import type { KeptSteps } from './cache/kept-steps.ts';
import { createUncached, openCache } from './cache/open-cache.ts';
import type { StepCache } from './cache/step-cache.ts';
import { stepKey } from './cache/step-key.ts';
import { readEnvironment } from './read-environment.ts';
import { createRunTree } from './run/run-tree.ts';
import type { Session } from './types.ts';
import { findRepositoryRoot } from './write/find-repository-root.ts';

/** A cache that is wanted. */
export interface CacheChoice {
  /** The directory of all caches; see `findCacheDirectory`. */
  readonly directory: string;
  /** The build of gen: another one takes every step anew. */
  readonly build: string;
  /** Where the user called the program, absolute: the repository around it has one cache. */
  readonly workingDirectory: string;
}

/** What a session is made from. */
export interface SessionOptions {
  readonly disk: SourceTree;
  readonly machine: MachineOptions;
  /** What the go command would take from its environment; read from `disk` and `machine` where absent. */
  readonly environment?: GoEnvironment;
  readonly cache?: CacheChoice;
  /** What sessions before this one remember; `cache` is left alone then. */
  readonly kept?: KeptSteps;
  /** Told every path that something is asked for at, what is recorded in the cache included; again and again. */
  readonly onAsked?: (path: string) => void;
}

/** A session on a tree, which has remembered nothing yet but what the cache holds, where one is chosen. */
export function createSession({ machine, onAsked, ...given }: SessionOptions): Session {
  const disk = onAsked === undefined ? given.disk : tellPaths(given.disk, onAsked);
  const environment = given.environment ?? readEnvironment(disk, machine);
  const outputs = createRunTree(disk, (changes) => cache.change(changes));
  const cache: StepCache = openSteps(given, { disk, machine, environment, outputs, onAsked });
  return Object.freeze({ tree: cache.tree, disk, machine, environment, outputs, cache });
}

interface SessionParts extends Omit<Session, 'tree' | 'cache'> {
  readonly onAsked: SessionOptions['onAsked'];
}

function openSteps({ cache, kept }: Pick<SessionOptions, 'cache' | 'kept'>, parts: SessionParts): StepCache {
  const { disk, machine, environment, outputs, onAsked } = parts;
  const version = describeSurroundings(machine, environment);
  const isPublished = createPublishedCheck(disk.path, environment);
  if (kept !== undefined) return kept.open({ tree: outputs.tree, isPublished, version });
  if (cache === undefined) return createUncached(outputs.tree);
  return openCache({
    directory: cache.directory,
    root: findRepositoryRoot(disk, cache.workingDirectory, cache.workingDirectory),
    version: `${cache.build} ${version}`,
    tree: outputs.tree,
    isPublished,
    // The cache asks this of every path of a record before it looks whether the disk still gives the recorded answer.
    isOverlaid: onAsked === undefined ? outputs.isOverlaid : (path) => (onAsked(path), outputs.isOverlaid(path)),
    disk,
  });
}

function tellPaths(base: SourceTree, onAsked: (path: string) => void): SourceTree {
  return Object.freeze<SourceTree>({
    ...base,
    read: (path) => (onAsked(path), base.read(path)),
    list: (path) => (onAsked(path), base.list(path)),
    kindOf: (path) => (onAsked(path), base.kindOf(path)),
    realPath: (path) => (onAsked(path), base.realPath(path)),
  });
}

/** The variables that the Go environment is made from, for this machine's platform and for another. None of them holds a password, as GOPROXY may. */
const variablesOfGo: ReadonlySet<string> = new Set(
  'CC CGO_ENABLED GO111MODULE GO386 GOAMD64 GOARCH GOARM GOARM64 GOENV GOEXPERIMENT GOFLAGS GOMIPS GOMIPS64 GOMODCACHE GOOS GOPATH GOPPC64 GORISCV64 GOROOT GOTOOLCHAIN GOWASM GOWORK HOME XDG_CONFIG_HOME APPDATA'.split(
    ' ',
  ),
);

/** What all steps know of the machine. Other variables count where a `//go:generate` line names them, which is read in every run. */
function describeSurroundings({ variables, platform, architecture }: MachineOptions, environment: GoEnvironment): string {
  const ofGo = Object.entries(variables).filter(([name]) => variablesOfGo.has(name.toUpperCase()));
  return stepKey([environment, platform, architecture, ofGo.sort()]);
}

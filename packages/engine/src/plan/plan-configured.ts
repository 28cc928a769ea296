import type { Layer } from '@standin/config';
import { isOwnBug } from '../cache/is-own-bug.ts';
import { nameStep } from '../cache/name-step.ts';
import { stepKey } from '../cache/step-key.ts';
import { takeLoaded } from '../cache/take-loaded.ts';
import { oncePer } from '../once-per.ts';
import type { Session } from '../types.ts';
import type { Place } from './expand-patterns.ts';
import { isConfigured } from './is-configured.ts';
import { packRequests, unpackRequests, type PackedRequests } from './pack-requests.ts';
import type { FakeDirective } from './plan-draft.ts';
import type { ConfiguredPlan } from './plan.ts';
import type { ScannedFile } from './scan-directory.ts';

/** What gen.yaml files and comments are looked up for. */
export interface ConfiguredOptions {
  /** Absolute: where the user called the program. */
  readonly workingDirectory: string;
  /** The directories that are looked through, each with its files that hold comments. */
  readonly places: readonly { readonly place: Place; readonly files: readonly ScannedFile[] }[];
  /** Directives that ask for fakes. */
  readonly fakes: readonly FakeDirective[];
  /** What the environment and the command line say of options. */
  readonly environment?: Layer | undefined;
  readonly flags?: Layer | undefined;
}

type PackedPlan = Pick<ConfiguredPlan, 'diagnostics'> & { readonly requests: PackedRequests };

/**
 * Plans what gen.yaml files and comments ask for in the places of a run, and of the packages of others that files in these places name: one step of the
 * session's cache. What reads configuration costs a start more than all else, so it is loaded only where there is some, and something has changed.
 */
export async function planConfigured(session: Session, options: ConfiguredOptions): Promise<ConfiguredPlan> {
  const packed = await takeLoaded<PackedPlan, (() => ConfiguredPlan) | undefined>(session.cache, {
    name: nameStep('configured', keyOf(options)),
    load: () => loadPlanner(session, options),
    compute: (planner) => (asksForMore(session, options) && planner !== undefined ? packPlan(planner()) : nothing),
    mayRecord: ({ diagnostics }) => !diagnostics.some(isOwnBug),
  });
  return { ...packed, requests: unpackRequests(packed.requests) };
}

const nothing: PackedPlan = { requests: [], diagnostics: [] };

/** Of the scans, comments alone matter. */
function keyOf({ places, ...others }: ConfiguredOptions): string {
  return [stepKey(others), ...places.map(({ place, files }) => `${describePlace(place)} ${describeComments(files)}`)].join('\n');
}

const describePlace = oncePer((place: Place) => stepKey(place));

const describeComments = oncePer((files: readonly ScannedFile[]) =>
  stepKey(files.flatMap(({ name, comments }) => (comments.length > 0 ? { name, comments } : []))),
);

async function loadPlanner(session: Session, options: ConfiguredOptions): Promise<(() => ConfiguredPlan) | undefined> {
  if (!asksForMore(session, options)) return undefined;
  const { preparePlan } = await import('./configured/prepare-plan.ts');
  return preparePlan(session, options);
}

/** Whether there is more than directives. */
function asksForMore({ tree }: Session, { places, fakes }: ConfiguredOptions): boolean {
  const directories = places.map(({ place }) => place.directory);
  const hasComments = places.some(({ files }) => files.some(({ comments }) => comments.length > 0));
  return fakes.length > 0 || hasComments || isConfigured(tree, directories);
}

function packPlan({ requests, diagnostics }: ConfiguredPlan): PackedPlan {
  return { requests: packRequests(requests), diagnostics };
}

import { loadNameRenderer, loadTemplateDataCheck, listTemplates, type Configuration, type ConfigurationFile } from '@standin/config';
import type { Diagnostic } from '@standin/diagnostics';
import { createPatternMatcher, expandPatterns as expandPackagePatterns, type SourceTree } from '@standin/modules';
import { loadGrammar } from '@standin/syntax';
import { isBelow } from '../../list/is-below.ts';
import type { Session } from '../../types.ts';
import type { ConfiguredOptions } from '../plan-configured.ts';
import type { ConfiguredPlan } from '../plan.ts';
import { createNameChecks } from './check-written-names.ts';
import { createConfigurations, type Configurations } from './configurations.ts';
import { checkDirectory, describeUnmatched } from './describe-unmatched.ts';
import { isLocalPattern, matchEntries } from './match-entries.ts';
import { mergeWanted } from './merge-wanted.ts';
import { createInterfaceFinder } from './package-interfaces.ts';
import { leaveOutTaken, listCommentTemplates, planComments } from './plan-comments.ts';
import { createPackagePrograms } from './package-programs.ts';
import { createPackageWorkspaces } from './package-workspaces.ts';
import { planDirectiveFakes } from './plan-directive-fakes.ts';
import { planRuntimes } from './plan-fakes.ts';
import { planPackage } from './plan-package.ts';
import type { Planning } from './planning.ts';
import { createTargetResolver } from './resolve-target.ts';

/**
 * Reads the configurations of the places and loads what they need; gives what then plans, at one go, so that it can be a step. What was read until then is
 * remembered and counts as read by who plans.
 */
export async function preparePlan(session: Session, options: ConfiguredOptions): Promise<() => ConfiguredPlan> {
  const { workingDirectory, environment, flags } = options;
  const configurations = createConfigurations(session.tree, workingDirectory);
  const files = findFiles(configurations, options);
  const layers = [environment, flags];
  const renderer = await loadNameRenderer([
    ...listTemplates(files, layers),
    ...options.places.flatMap((each) => listCommentTemplates(each.files)),
  ]);
  const checkData = await loadTemplateDataCheck(session.tree, { files, layers, isSetByComments: setsTemplates(options) });
  // Which files of the runtime fit the versions of libraries is a question about their types.
  if (options.fakes.length > 0 || [...files].some(asksForFakes)) await loadGrammar();
  return () => planAll({ session, configurations, renderer, checkData }, options);
}

function asksForFakes({ targets = [], packages = [] }: ConfigurationFile): boolean {
  return [...targets, ...packages.flatMap((entry) => entry.targets ?? [])].some(({ name }) => name === 'fake');
}

function setsTemplates({ places }: ConfiguredOptions): boolean {
  return places.some(({ files }) => files.some(({ comments }) => comments.some(({ text }) => /\stemplates=/.test(text))));
}

function findFiles(configurations: Configurations, { places }: ConfiguredOptions): ReadonlySet<ConfigurationFile> {
  return new Set(places.flatMap(({ place }) => configurations.of(place.directory).files));
}

function planAll(
  reading: Pick<Planning, 'session' | 'configurations' | 'renderer' | 'checkData'>,
  options: ConfiguredOptions,
): ConfiguredPlan {
  const { session, configurations } = reading;
  const places = options.places.filter(({ place }) => configurations.isSound(place.directory));
  const files = findFiles(configurations, { ...options, places });
  const hasComments = places.some((each) => each.files.some(({ comments }) => comments.length > 0));
  if (files.size === 0 && !hasComments && options.fakes.length === 0) return { requests: [], diagnostics: configurations.diagnostics() };
  const planning: Planning = {
    ...reading,
    find: createInterfaceFinder(session),
    workspaces: createPackageWorkspaces(session),
    wanted: [],
    taken: new Set(),
    diagnostics: [],
    fakes: [],
    demands: new Map(),
    programs: createPackagePrograms(session.tree),
    names: createNameChecks(),
    resolve: createTargetResolver(options),
  };
  const found = places.map((each) => ({ ...each, configuration: configurations.of(each.place.directory) }));
  for (const { place, configuration } of found) if (place.files === undefined) planLocal(planning, place.directory, configuration);
  const inScope = new Set(places.map(({ place }) => place.directory));
  for (const file of files) {
    planning.diagnostics.push(...checkDirectories(file, session.tree));
    if (inScope.has(file.directory)) planForeign(planning, file);
  }
  for (const { place, files: scanned, configuration } of found) planComments(planning, place.directory, scanned, configuration);
  planDirectiveFakes(planning, options.fakes);
  planRuntimes(planning);
  const merged = mergeWanted(leaveOutTaken(planning), session.tree, reading.checkData);
  const diagnostics = [
    ...configurations.diagnostics(),
    ...planning.diagnostics,
    ...planning.names.diagnostics(inScope),
    ...merged.diagnostics,
  ];
  return { requests: [...merged.requests, ...planning.fakes], diagnostics };
}

function planLocal(planning: Planning, directory: string, configuration: Configuration): void {
  if (configuration.entries.length === 0) return;
  const location = planning.workspaces.of(directory, {}).locate(directory) ?? { importPath: '', directory, origin: 'directory' as const };
  const entries = matchEntries(configuration.entries, { directory, importPath: location.importPath }, planning.session.tree);
  if (entries.length > 0) planPackage(planning, { location, configuration, entries, workingDirectory: directory });
}

/** What is wrong with the directories that a file names: told wherever the file counts, since `./...` need not stand for its own directory. */
function checkDirectories({ packages = [] }: ConfigurationFile, tree: SourceTree): readonly Diagnostic[] {
  return packages.filter(({ pattern }) => isLocalPattern(pattern.text, tree)).flatMap((entry) => checkDirectory(entry, tree));
}

/** Packages that lie elsewhere: of the standard library, and of modules that are required. */
function planForeign(planning: Planning, file: ConfigurationFile): void {
  const { session } = planning;
  const configuration = planning.configurations.of(file.directory);
  for (const entry of file.packages ?? []) {
    const pattern = entry.pattern.text;
    if (isLocalPattern(pattern, session.tree)) continue;
    const workspace = planning.workspaces.of(file.directory, {});
    const { directories } = expandPackagePatterns(workspace, [pattern], file.directory);
    const matches = createPatternMatcher(pattern);
    if (!directories.some((each) => matches(workspace.locate(each)?.importPath ?? ''))) {
      planning.diagnostics.push(describeUnmatched(entry, workspace));
    }
    for (const directory of directories.filter((each) => !isBelow(session.tree.path, file.directory, each))) {
      const location = workspace.locate(directory);
      const entries = location === undefined ? [] : matchEntries([entry], location, session.tree);
      if (location !== undefined && entries.length > 0) {
        planPackage(planning, { location, configuration, entries, workingDirectory: file.directory });
      }
    }
  }
}

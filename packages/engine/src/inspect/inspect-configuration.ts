import {
  listTemplates,
  loadNameRenderer,
  matchInterface,
  targetsOf,
  type Configuration,
  type InterfaceOutput,
  type NameRenderer,
  type PackageEntry,
} from '@standin/config';
import { createDiagnostic, describeNearNames, type Diagnostic, type TextPosition } from '@standin/diagnostics';
import type { PackageLocation } from '@standin/modules';
import { targetsByVerb } from '../directives/targets-by-verb.ts';
import { isBelow } from '../list/is-below.ts';
import { createConfigurations } from '../plan/configured/configurations.ts';
import { matchEntries } from '../plan/configured/match-entries.ts';
import { nameMock } from '../plan/configured/name-mock.ts';
import { createInterfaceFinder, type InterfacePackage, type PackageInterface } from '../plan/configured/package-interfaces.ts';
import { createPackageWorkspaces } from '../plan/configured/package-workspaces.ts';
import { listCommentTemplates, readTypeComment, type PlacedComment } from '../plan/configured/plan-comments.ts';
import { createTargetResolver, type TargetSources } from '../plan/configured/resolve-target.ts';
import { defaultTarget } from '../plan/configured/target-names.ts';
import { createScanner } from '../plan/create-scanner.ts';
import type { Session } from '../types.ts';
import { findRepositoryRoot } from '../write/find-repository-root.ts';
import type { ConfigurationView, ConfiguredOutput, InspectionQuery } from './configuration-view.ts';
import { findPackage } from './find-package.ts';
import { listValues } from './list-values.ts';

/** What is known of a package before its options are put together. */
interface Inspection {
  readonly session: Session;
  readonly query: InspectionQuery;
  readonly location: PackageLocation;
  readonly configuration: Configuration;
  readonly entries: readonly PackageEntry[];
  readonly renderer: NameRenderer;
  readonly diagnostics: Diagnostic[];
}

/** Tells which options hold for a package or interface. Where gen.yaml has mistakes there are no outputs. */
export async function inspect(session: Session, query: InspectionQuery): Promise<ConfigurationView> {
  const { tree } = session;
  const { workingDirectory, environment, flags } = query;
  const location = findPackage(session, query.package, workingDirectory);
  if ('code' in location) return { directory: '', importPath: '', files: [], entries: [], outputs: [], diagnostics: [location] };
  const configurations = createConfigurations(tree, workingDirectory);
  const configuration = configurations.of(findHome(session, location, workingDirectory));
  const entries = matchEntries(configuration.entries, location, tree);
  const comments = createScanner(session)({ directory: location.directory }).files;
  const templates = [...listTemplates(configuration.files, [environment, flags]), ...listCommentTemplates(comments)];
  const diagnostics = [...configurations.diagnostics()];
  const renderer = await loadNameRenderer(templates);
  const inspection: Inspection = { session, query, location, configuration, entries, renderer, diagnostics };
  const outputs = hasErrors(diagnostics) ? [] : listOutputs(inspection);
  return {
    directory: location.directory,
    importPath: location.importPath,
    files: configuration.files.map(({ path }) => path).toReversed(),
    entries: entries.map(({ pattern }) => ({ pattern: pattern.text, place: pattern.place })),
    outputs,
    diagnostics,
  };
}

/** Whose configuration counts for a package: that of its directory, or, for a package of others, that of whoever names it. */
function findHome({ tree }: Session, { directory, origin }: PackageLocation, workingDirectory: string): string {
  const root = findRepositoryRoot(tree, workingDirectory, workingDirectory);
  const isOwn = origin !== 'standard' && origin !== 'vendor' && isBelow(tree.path, root, directory);
  return isOwn ? directory : workingDirectory;
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function listOutputs(inspection: Inspection): readonly ConfiguredOutput[] {
  const { query, configuration, entries } = inspection;
  if (query.interface !== undefined) return listInterfaceOutputs(inspection, query.interface);
  return targetsOf({ configuration, entries }, [defaultTarget]).map((target) => ({
    target,
    values: resolve(inspection, { target }).values,
  }));
}

type Specifics = Pick<TargetSources, 'target' | 'output' | 'comment'>;

function resolve({ query, configuration, entries, location }: Inspection, specifics: Specifics) {
  const { layers, resolved } = createTargetResolver(query)({ configuration, entries, ...specifics }, location.directory);
  return { resolved, values: listValues(layers, resolved) };
}

function listInterfaceOutputs(inspection: Inspection, name: string): readonly ConfiguredOutput[] {
  const { session, query, location, configuration, entries, diagnostics } = inspection;
  const reading = resolve(inspection, { target: defaultTarget }).resolved.options;
  const home = findHome(session, location, query.workingDirectory);
  const found = createInterfaceFinder(session)(location, createPackageWorkspaces(session).of(home, reading));
  const subject = found.interfaces.find((candidate) => candidate.name === name);
  if (subject === undefined) {
    const hint =
      describeNearNames(
        name,
        found.interfaces.map((each) => each.name),
      ) ?? 'gen list shows what there is';
    diagnostics.push(
      createDiagnostic({ code: 'GEN103', message: `no interface ${name} in ${location.importPath || location.directory}`, hint }),
    );
    return [];
  }
  const commented = findComments(inspection, name);
  if (commented.length > 0) return commented.map((comment) => describeCommented(inspection, { found, subject }, comment));
  const entry = entries[0];
  const match = entry && matchInterface(entry, name);
  const outputs: readonly (InterfaceOutput | undefined)[] = match?.outputs ?? [undefined];
  return outputs.flatMap((output) =>
    targetsOf({ configuration, entries, output }, [defaultTarget]).map((target): ConfiguredOutput => {
      const { resolved, values } = resolve(inspection, { target, output });
      const { unexported, includeGenerated } = resolved.options;
      const isTaken =
        match?.kind === 'name' || (match !== undefined && (subject.isExported || unexported) && (!subject.isGenerated || includeGenerated));
      if (!isTaken || entry === undefined) return { target, takenBy: 'nothing', values };
      const place = findPlace(entry, name, match.kind);
      return { target, takenBy: match.kind, place, ...nameOutput(inspection, { found, subject, target, resolved }), values };
    }),
  );
}

function findPlace({ interfaces = [], pattern }: PackageEntry, name: string, kind: 'name' | 'pattern' | 'all'): TextPosition {
  const written = kind === 'name' ? interfaces.find((each) => each.pattern.kind === 'name' && each.pattern.text === name) : undefined;
  return (written?.pattern ?? pattern).place;
}

function findComments({ session, location }: Inspection, name: string): readonly PlacedComment[] {
  const { directory } = location;
  return createScanner(session)({ directory }).files.flatMap((file) =>
    file.comments
      .filter(({ typeName, verb, hasBlank }) => typeName === name && targetsByVerb.has(verb) && hasBlank !== true)
      .map((comment) => ({ directory, file: session.tree.path.join(directory, file.name), comment })),
  );
}

interface Subject {
  readonly found: InterfacePackage;
  readonly subject: PackageInterface;
}

function describeCommented(inspection: Inspection, subject: Subject, placed: PlacedComment): ConfiguredOutput {
  const { layer, diagnostics } = readTypeComment(placed);
  inspection.diagnostics.push(...diagnostics);
  const target = targetsByVerb.get(placed.comment.verb) ?? '';
  const { resolved, values } = resolve(inspection, { target, comment: layer });
  const { line, column, text } = placed.comment;
  const place = { position: { file: placed.file, line, column }, sourceLine: text };
  return { target, takenBy: 'comment', place, ...nameOutput(inspection, { ...subject, target, resolved }), values };
}

type NamedOutput = Subject & { readonly target: string } & Pick<ReturnType<typeof resolve>, 'resolved'>;

function nameOutput(
  { session, renderer, diagnostics }: Inspection,
  { found, subject, target, resolved }: NamedOutput,
): Pick<ConfiguredOutput, 'names'> {
  const named = nameMock({ tree: session.tree, renderer, resolved, package: found, interface: subject, target });
  if (!('diagnostics' in named)) return { names: named };
  diagnostics.push(...named.diagnostics);
  return {};
}

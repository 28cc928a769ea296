import { diagnoseValue, optionDefinitions, pathOfOption, type OptionName, type TemplateDataCheck } from '@standin/config';
import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { SourceTree } from '@standin/modules';
import {
  readTemplateDirectory,
  splitName,
  type DialectName,
  type InterfacesRequest,
  type InterfaceTargetRequest,
  type TypeReplacement,
} from '@standin/targets';
import { locateOrigin } from '../locate-origin.ts';
import type { PlannedRequest } from '../plan.ts';
import { createDialectFinder } from '../find-dialect.ts';
import { fileOptionsOf, variablesOf } from './file-options-of.ts';
import type { WantedDouble } from './wanted-double.ts';

/** Options that hold for a whole file, so that all its mocks must agree on them. */
const fileOptions: readonly OptionName[] = [
  'typed',
  'buildConstraint',
  'headerFile',
  'tags',
  'goos',
  'goarch',
  'localPrefix',
  'replaceType',
  'commandComment',
  'sourceComment',
  'packageComment',
  'templates',
  'templateData',
  'ensure',
  'strict',
  'controls',
  'copySlices',
  'memory',
];

/** The requests of mocks that are wanted, one a destination, and what is wrong with them. */
export interface MergedMocks {
  readonly requests: readonly PlannedRequest[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Puts mocks of one destination into one file. */
export function mergeWanted(wanted: readonly WantedDouble[], tree: SourceTree, checkData: TemplateDataCheck): MergedMocks {
  const groups = new Map<string, WantedDouble[]>();
  for (const mock of wanted) {
    const group = groups.get(mock.destination);
    if (group === undefined) groups.set(mock.destination, [mock]);
    else group.push(mock);
  }
  const dialectOf = createDialectFinder(tree);
  const requests: PlannedRequest[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const group of groups.values()) {
    const clash = findClash(group);
    const problems = clash === undefined ? checkTemplates(group, tree, checkData) : [clash];
    if (problems.length === 0) requests.push(createRequest(group, tree, dialectOf));
    else diagnostics.push(...problems);
  }
  return { requests, diagnostics };
}

/** What is wrong with a directory of templates as a whole, said where it is named, and with their data. */
function checkTemplates([first]: readonly WantedDouble[], tree: SourceTree, checkData: TemplateDataCheck): readonly Diagnostic[] {
  const directory = first === undefined ? undefined : pathOfOption(first.resolved, 'templates', tree.path);
  if (first === undefined || directory === undefined) return [];
  const { origin } = first.resolved.provenance.templates;
  const absence = readTemplateDirectory(tree, directory, first.target).diagnostics.find(({ position }) => position?.file === directory);
  if (absence === undefined) return checkData(first.resolved);
  return [diagnoseValue(origin, { code: 'GEN430', message: absence.message, hint: absence.hint })];
}

function findClash(group: readonly WantedDouble[]): Diagnostic | undefined {
  const [first, ...others] = group;
  for (const mock of others) {
    const key = first === undefined ? undefined : findDifference(first, mock);
    if (first !== undefined && key !== undefined) return describeClash(first, mock, key);
  }
  return undefined;
}

function findDifference(left: WantedDouble, right: WantedDouble): string | undefined {
  if (left.target !== right.target) return 'target';
  if (left.packageName !== right.packageName) return 'package';
  const differing = fileOptions.find(
    (name) => JSON.stringify(left.resolved.options[name]) !== JSON.stringify(right.resolved.options[name]),
  );
  return differing && optionDefinitions[differing].key;
}

function describeClash(first: WantedDouble, second: WantedDouble, key: string): Diagnostic {
  const file = second.destination.replace(/^.*[/\\]/s, '');
  return createDiagnostic({
    code: 'GEN420',
    message: `what is made for ${first.interface.name} and ${second.interface.name} shares ${file} and differs in ${key}`,
    hint: 'give one of them another filename or directory',
    ...locateOrigin(second.origin),
    related: { label: 'the other', position: { file: first.origin.file, line: first.origin.line } },
  });
}

function createRequest(
  group: readonly WantedDouble[],
  tree: SourceTree,
  dialectOf: ReturnType<typeof createDialectFinder>,
): PlannedRequest {
  const [first] = group;
  if (first === undefined) throw new Error('a group has a member');
  const { resolved, destination, workingDirectory, origin } = first;
  const { options } = resolved;
  const file: InterfacesRequest = {
    workingDirectory,
    selections: group.map((double) => ({
      directory: double.package.location.directory,
      importPath: double.package.location.importPath,
      name: double.interface.name,
      doubleName: double.mockName,
    })),
    replacedTypes: Object.entries(options.replaceType).map(([from, to]) => readReplacement(from, to)),
    destination,
    packageName: first.packageName,
    doubleNames: [],
    excludeInterfaces: [],
    ...fileOptionsOf(resolved, tree),
  };
  const request = createTargetRequest(first, file, () => dialectOf(tree.path.dirname(destination)));
  return Object.freeze({ origin, request: Object.freeze(request), destination, variables: variablesOf(options) });
}

/** The request with what its target alone asks. */
function createTargetRequest(
  { target, resolved: { options } }: WantedDouble,
  file: InterfacesRequest,
  findDialect: () => DialectName,
): InterfaceTargetRequest {
  switch (target) {
    case 'stub':
      return {
        target,
        ...file,
        isProved: options.ensure,
        isStrict: options.strict,
        hasControls: options.controls,
        copiesSlices: options.copySlices,
        keepsRows: options.memory,
      };
    case 'gomock':
      return {
        target,
        ...file,
        dialect: findDialect(),
        program: 'gen run',
        programAsCalled: 'gen run',
        commandArguments: [],
        imports: [],
        auxFiles: [],
        isTyped: options.typed,
        writesCommandComment: options.commandComment,
        writesGenerateDirective: false,
        isDebugParser: false,
      };
  }
}

function readReplacement(from: string, to: string): TypeReplacement {
  return { from: splitName(from), to: splitName(to) };
}

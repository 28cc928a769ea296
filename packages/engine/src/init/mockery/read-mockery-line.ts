import type { Diagnostic } from '@standin/diagnostics';
import { walkDirectories } from '../../plan/walk-directories.ts';
import { chooseHeader } from '../choose-header.ts';
import { noteLoss, refuseWish } from '../findings.ts';
import type { ToolCall } from '../find-tool-calls.ts';
import { makeForeignOutput } from '../foreign-output.ts';
import { readGoFlags } from '../go-flag-reader.ts';
import type { InitContext } from '../init-context.ts';
import { describeLoss } from '../key-mapping.ts';
import { findNamedPackage, packageAt } from '../named-package.ts';
import type { Wish } from '../wished-output.ts';
import { readMockeryFile, type Settings } from './mockery-file.ts';
import { mockeryKeys2 } from './mockery-keys.ts';
import { readReplacements } from './read-replacements.ts';

const booleans =
  'all recursive r inpackage inpackage-suffix testonly exported keeptree with-expecter unroll-variadic print dry-run d quiet version disable-version-string disable-func-mocks disable-config-search disable-deprecation-warnings issue-845-fix resolve-type-alias fail-on-missing include-auto-generated'.split(
    ' ',
  );
const texts =
  'name output outpkg packageprefix dir srcpkg filename structname case note cpuprofile profile tags mock-build-tags boilerplate-file log-level config replace-type exclude'.split(
    ' ',
  );

/** Reads `mockery --name=Store --output=mocks`: a call without `packages`, with the settings of a .mockery.yaml above it where that has none either. */
export function readMockeryLine(context: InitContext, call: ToolCall): Wish | undefined {
  const { place, words, directory } = call;
  const hint = 'the line stays as it is';
  const refuse = (message: string): Wish => ({ tool: 'mockery', place, outputs: [], findings: [refuseWish({ place, message, hint })] });
  const flags = readGoFlags(words, { texts, booleans, areMixed: true });
  if (flags.unknown !== undefined) return refuse(`mockery has no flag ${flags.unknown}`);
  const given = Object.fromEntries([...flags.values].map(([key, value]) => [key, booleans.includes(key) ? value !== 'false' : value]));
  const inherited = findInherited(context, directory);
  // A call that names nothing carries out the configuration, which is read by itself.
  if (given['name'] === undefined && given['all'] !== true && inherited['packages'] !== undefined) return undefined;
  const settings: Settings = { ...inherited, ...given };
  if (settings['name'] === undefined && settings['all'] !== true) return refuse('mockery takes --name or --all');
  if (settings['print'] === true) return refuse('the double goes to standard output');
  const found = findInterfaces(context, directory, settings);
  if (found.length === 0) return refuse('no interface was found');
  const header = chooseHeader(context, { place, file: textAt(settings, 'boilerplate-file'), directory });
  const replacements = readReplacements(settings['replace-type'] === undefined ? undefined : [settings['replace-type']].flat(), place);
  const options = {
    ...header.options,
    typed: settings['with-expecter'] === true,
    tags: (textAt(settings, 'tags') ?? '').split(/[\s,]+/).filter((tag) => tag !== ''),
    'build-constraint': textAt(settings, 'mock-build-tags') ?? '',
    'replace-type': replacements.entries,
  };
  const outputs = found.map(({ name, directory: packageDirectory }) => {
    const source = packageAt(context, packageDirectory);
    const { destination, packageName } = findDestination(context, call, settings, {
      name,
      packageDirectory,
      sourceName: source.name ?? '',
    });
    return makeForeignOutput(context, {
      tool: 'mockery',
      place,
      package: source,
      interface: name,
      destination,
      packageName,
      doubleName: nameDouble(settings, name),
      options,
    });
  });
  return { tool: 'mockery', place, outputs, findings: [...header.findings, ...replacements.findings, ...noteLosses(call, given)] };
}

function textAt(settings: Settings, key: string): string | undefined {
  const value = settings[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function noteLosses({ place }: ToolCall, given: Settings): readonly Diagnostic[] {
  return Object.keys(given).flatMap((key) => {
    const loss = given[key] === false ? undefined : describeLoss(mockeryKeys2, key);
    return loss === undefined ? [] : [noteLoss({ place, word: `--${key}`, message: `--${key} is lost: ${loss}` })];
  });
}

/** The settings of the nearest configuration at or above a directory, up to where gen.yaml is to lie. */
function findInherited({ session: { tree }, root }: InitContext, directory: string): Settings {
  const read = readMockeryFile(tree, directory);
  if (read !== undefined) return 'file' in read ? read.file.settings : {};
  const parent = tree.path.dirname(directory);
  return directory === root || parent === directory ? {} : findInherited({ session: { tree }, root } as InitContext, parent);
}

interface FoundInterface {
  readonly name: string;
  readonly directory: string;
}

function findInterfaces(context: InitContext, directory: string, settings: Settings): readonly FoundInterface[] {
  const { tree } = context.session;
  const named = textAt(settings, 'srcpkg');
  const start =
    named === undefined
      ? tree.path.resolve(directory, textAt(settings, 'dir') ?? '.')
      : findNamedPackage(context, named, directory).directory;
  if (start === undefined) return [];
  const isDeep = settings['recursive'] === true || settings['r'] === true || settings['all'] === true;
  const matches = compileName(textAt(settings, 'name'));
  return (isDeep ? walkDirectories(tree, start) : [start]).flatMap((each) =>
    context
      .typesOf(each)
      .filter(({ kind, name }) => kind === 'interface' && matches(name))
      .map(({ name }) => ({ name, directory: each })),
  );
}

/** mockery takes a name with signs of regular expressions for one, and looks for it anywhere in names. */
function compileName(name: string | undefined): (candidate: string) => boolean {
  if (name === undefined) return () => true;
  if (!/[\\.+*?()|[\]{}^$]/.test(name)) return (candidate) => candidate === name;
  try {
    const expression = new RegExp(name, 'u');
    return (candidate) => expression.test(candidate);
  } catch {
    return () => false;
  }
}

function nameDouble(settings: Settings, name: string): string {
  return textAt(settings, 'structname') ?? (settings['inpackage'] === true ? `Mock${name}` : name);
}

interface DoublePlace {
  readonly name: string;
  readonly packageDirectory: string;
  readonly sourceName: string;
}

/** Where mockery writes the double of a line, and into which package (mockery v2, FileOutputStreamProvider). */
function findDestination({ session: { tree } }: InitContext, { directory }: ToolCall, settings: Settings, place: DoublePlace) {
  const { path } = tree;
  const isInside = settings['inpackage'] === true;
  const isSnake = ['snake', 'underscore'].includes(textAt(settings, 'case') ?? '');
  const name = isSnake
    ? place.name
        .replaceAll(/(.)([A-Z][a-z]+)/g, '$1_$2')
        .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
        .toLowerCase()
    : place.name;
  const end = settings['testonly'] === true ? '_test.go' : '.go';
  const plain = isInside ? (settings['inpackage-suffix'] === true ? `${name}_mock${end}` : `mock_${name}${end}`) : `${name}${end}`;
  const base = isInside ? place.packageDirectory : path.resolve(directory, textAt(settings, 'output') ?? './mocks');
  const prefix = textAt(settings, 'packageprefix');
  const outside = textAt(settings, 'outpkg') ?? (prefix === undefined ? 'mocks' : `${prefix}${place.sourceName}`);
  return { destination: path.join(base, textAt(settings, 'filename') ?? plain), packageName: isInside ? place.sourceName : outside };
}

import type { Diagnostic } from '@standin/diagnostics';
import { walkDirectories } from '../../plan/walk-directories.ts';
import { noteLoss, refuseFile, refuseWish } from '../findings.ts';
import type { InitContext } from '../init-context.ts';
import { findNamedPackage } from '../named-package.ts';
import type { Wish, WishedOutput, WishPlace } from '../wished-output.ts';
import { findMockeryComments } from './find-mockery-comments.ts';
import { defaultSettings, findTarget, mapSettings, textOf, type MappedSettings } from './map-settings.ts';
import { asSettings, readMockeryFile, type MockeryFile, type Settings } from './mockery-file.ts';
import { readMockeryLine } from './read-mockery-line.ts';
import { mockeryKeys2, mockeryKeys3 } from './mockery-keys.ts';

/** What the configurations of mockery in the repository ask for, a wish for each entry of `packages`; files that are no YAML are findings. */
export function readMockeryConfigurations(context: InitContext): readonly Wish[] {
  const { session, root } = context;
  return walkDirectories(session.tree, root).flatMap((directory) => {
    const read = readMockeryFile(session.tree, directory);
    if (read === undefined) return [];
    if ('file' in read) return readFile(context, read.file);
    const { place, problem, column } = read;
    const finding = refuseFile({
      place,
      column,
      message: `not valid YAML: ${problem}`,
      hint: 'mend the file, or move it away, and call gen init again',
    });
    return [{ tool: 'mockery' as const, place, outputs: [], findings: [finding] }];
  });
}

function readFile(context: InitContext, file: MockeryFile): readonly Wish[] {
  const { settings, directory } = file;
  if (settings['packages'] === undefined) {
    const isCall = settings['all'] === true || settings['name'] !== undefined;
    const call = { tool: 'mockery', kind: 'line', place: file.placeOf([]), directory, words: [], isRepeated: false } as const;
    const wish = isCall ? readMockeryLine(context, call) : undefined;
    return wish === undefined ? [] : [{ ...wish, findings: [...noteLosses(file, [], settings), ...wish.findings] }];
  }
  const packages = asSettings(settings['packages']);
  const wishes = Object.keys(packages).map((importPath) => readPackage(context, file, importPath));
  const losses = noteLosses(file, [], settings);
  const [first, ...rest] = wishes;
  return first === undefined ? [] : [{ ...first, findings: [...losses, ...first.findings] }, ...rest];
}

/** One note for each key that is lost or unknown, at the first place that has it. */
function noteLosses(file: MockeryFile, path: readonly (string | number)[], settings: Settings): readonly Diagnostic[] {
  const keys = file.version === 'v2' ? mockeryKeys2 : mockeryKeys3;
  return Object.keys(settings).flatMap((key) => {
    const mapping = keys.find((each) => each.key === key);
    if (mapping !== undefined && (!mapping.isLost || settings[key] === false)) return [];
    const reason = mapping?.becomes.replaceAll('`', '') ?? `mockery ${file.version} has no such key`;
    return [noteLoss({ place: file.placeOf([...path, key]), word: key, message: `${key} is lost: ${reason}` })];
  });
}

/** The settings of a package: those of the top, of packages above it that are recursive, its own. */
function settingsOf({ settings, version }: MockeryFile, importPath: string): Settings {
  const packages = asSettings(settings['packages']);
  const own = (path: string): Settings => asSettings(asSettings(packages[path])['config']);
  const top: Settings = { ...defaultSettings[version], ...settings };
  const above = Object.keys(packages).filter((path) => importPath.startsWith(`${path}/`) && { ...top, ...own(path) }['recursive'] === true);
  const inherited = above.sort((left, right) => left.length - right.length).map(own);
  return Object.assign({}, top, ...inherited, own(importPath)) as Settings;
}

function readPackage(context: InitContext, file: MockeryFile, importPath: string): Wish {
  const path = ['packages', importPath];
  const place = file.placeOf(path);
  const entry = asSettings(asSettings(file.settings['packages'])[importPath]);
  const settings = settingsOf(file, importPath);
  const findings: Diagnostic[] = [...noteLosses(file, [...path, 'config'], asSettings(entry['config']))];
  if (findTarget(settings) === undefined)
    return { tool: 'mockery', place, outputs: [], findings: [...findings, refuseTemplate(importPath, settings, place)] };
  const outputs = [
    ...readSelected(context, file, { importPath, settings, findings }),
    ...readNamed(context, file, { importPath, settings, findings }),
  ];
  if (outputs.length === 0)
    findings.push(
      refuseWish({
        place,
        message: `mockery makes nothing of ${importPath}: neither all nor interfaces are asked for`,
        hint: 'add all: true or interfaces to make it do so',
      }),
    );
  return { tool: 'mockery', place, outputs, findings };
}

function refuseTemplate(name: string, settings: Settings, place: WishPlace): Diagnostic {
  const template = textOf(settings['template']) ?? '';
  const message = `${name} has a template of its own, ${template}, whose output is no double that gen has a like of`;
  return refuseWish({ place, message, hint: 'keep mockery for it' });
}

interface PackageReading {
  readonly importPath: string;
  readonly settings: Settings;
  readonly findings: Diagnostic[];
}

/** What `all` or a regular expression selects, or `//mockery:generate` comments, of the package and those below it. */
function readSelected(context: InitContext, file: MockeryFile, reading: PackageReading): readonly WishedOutput[] {
  const { settings } = reading;
  const [include, exclude] =
    file.version === 'v2' ? ['include-regex', 'exclude-regex'] : ['include-interface-regex', 'exclude-interface-regex'];
  const included = textOf(settings[include]);
  const excluded = textOf(settings[exclude]);
  if (settings['all'] === true) return [makeOutput(context, file, { ...reading, selector: '*' })];
  const marked = file.version === 'v3' ? readMarked(context, file, reading) : [];
  if (included === undefined) return marked;
  const output = makeOutput(context, file, { ...reading, selector: `regex:${included}` });
  return [...marked, { ...output, excludeInterfaces: excluded === undefined ? [] : [`regex:${excluded}`] }];
}

function readMarked(context: InitContext, file: MockeryFile, reading: PackageReading): readonly WishedOutput[] {
  const { directory, isLocal } = findNamedPackage(context, reading.importPath, file.directory);
  if (directory === undefined || !isLocal) return [];
  return findMockeryComments(context.session.tree, directory).map(({ interface: selector, settings, place }) => ({
    ...makeOutput(context, file, { ...reading, settings: { ...reading.settings, ...settings, recursive: false }, selector }),
    place,
  }));
}

/** The interfaces that are named below the package, with one output or several. */
function readNamed(context: InitContext, file: MockeryFile, reading: PackageReading): readonly WishedOutput[] {
  const interfaces = asSettings(asSettings(asSettings(file.settings['packages'])[reading.importPath])['interfaces']);
  return Object.entries(interfaces).flatMap(([selector, value]) => {
    const path = ['packages', reading.importPath, 'interfaces', selector];
    const { config, configs } = asSettings(value);
    reading.findings.push(...noteLosses(file, [...path, 'config'], asSettings(config)));
    const settings: Settings = { ...reading.settings, ...asSettings(config), recursive: false };
    const several: readonly unknown[] = Array.isArray(configs) && configs.length > 0 ? configs : [{}];
    return several.flatMap((each) => {
      const own: Settings = { ...settings, ...asSettings(each), recursive: false };
      const place = file.placeOf(path);
      if (findTarget(own) !== undefined) return [{ ...makeOutput(context, file, { ...reading, settings: own, selector }), place }];
      reading.findings.push(refuseTemplate(selector, own, place));
      return [];
    });
  });
}

function makeOutput(
  context: InitContext,
  file: MockeryFile,
  { importPath, settings, findings, selector }: PackageReading & { readonly selector: string },
): WishedOutput {
  const place = file.placeOf(['packages', importPath]);
  const source = findNamedPackage(context, importPath, file.directory);
  const mapped = mapSettings(context, settings, { version: file.version, place, directory: file.directory });
  const known = new Set(findings.map(({ message }) => message));
  findings.push(...mapped.findings.filter(({ message }) => !known.has(message)));
  const isRecursive = settings['recursive'] === true;
  const isName = /^\w+$/.test(selector);
  const options = new Map(mapped.options);
  if (mapped.isInside && !isName) options.set('unexported', [true]);
  if (!isName)
    options.set('include-generated', [
      typeof settings['include-auto-generated'] === 'boolean' ? settings['include-auto-generated'] : file.version === 'v2',
    ]);
  return {
    ...{ tool: 'mockery', target: mapped.target, place, selector, options, excludeInterfaces: [] },
    pattern: isRecursive ? `${source.pattern}/...` : source.pattern,
    exclude: isRecursive ? readExclusions(file, settings, source.pattern) : [],
    ...(mapped.isNameTaken && { remark: 'the name Mock... is taken by mockery as long as its file is there' }),
    ...(isName && nameDouble(options, selector)),
  };
}

/** What the double of an interface is called, where its template needs no more than that name. */
function nameDouble(options: MappedSettings['options'], interfaceName: string): Pick<WishedOutput, 'mockName'> {
  const [template] = options.get('mock-name') ?? [];
  if (typeof template !== 'string') return {};
  const mockName = template.replaceAll('{{interface}}', interfaceName);
  return mockName.includes('{{') ? {} : { mockName };
}

/** v2 leaves out packages whose path below this one begins with a text, v3 those that an expression is found in. */
function readExclusions({ version }: MockeryFile, settings: Settings, pattern: string): readonly string[] {
  const key = version === 'v2' ? 'exclude' : 'exclude-subpkg-regex';
  const values = Array.isArray(settings[key]) ? settings[key].map(String) : [];
  const below = pattern === '.' ? './' : `${pattern}/`;
  return values.map((value) => (version === 'v2' ? `${below}${value.replace(/\/+$/, '')}...` : `regex:${value}`));
}

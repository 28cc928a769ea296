import type { Diagnostic } from '@standin/diagnostics';
import type { InterfaceTargetName } from '@standin/targets';
import { chooseHeader } from '../choose-header.ts';
import { noteLoss } from '../findings.ts';
import { besideFilename, insidePackage } from '../foreign-output.ts';
import type { InitContext } from '../init-context.ts';
import type { OptionKey } from '../option-keys.ts';
import { relativePath } from '../relative-paths.ts';
import type { Choices, WishPlace } from '../wished-output.ts';
import { asSettings, type Settings } from './mockery-file.ts';
import { readReplacements } from './read-replacements.ts';
import { translateTemplate, type MockeryVersion } from './translate-template.ts';

/** What the settings of mockery for a package or interface come to. */
export interface MappedSettings {
  readonly options: ReadonlyMap<OptionKey, Choices>;
  readonly findings: readonly Diagnostic[];
  readonly target: InterfaceTargetName;
  readonly isInside: boolean;
  /** Whether mockery calls its double as gomock would, where that is to stand beside it. */
  readonly isNameTaken: boolean;
}

/** Settings of mockery, complete with its defaults, and where they come from. */
export interface SettingsPlace {
  readonly version: MockeryVersion;
  readonly place: WishPlace;
  /** Absolute: what relative paths start from. */
  readonly directory: string;
}

/** The defaults of mockery where there are `packages`. */
export const defaultSettings: Readonly<Record<MockeryVersion, Settings>> = {
  v2: {
    dir: 'mocks/{{.PackagePath}}',
    filename: 'mock_{{.InterfaceName}}.go',
    mockname: 'Mock{{.InterfaceName}}',
    outpkg: '{{.PackageName}}',
    'with-expecter': true,
  },
  v3: { dir: '{{.InterfaceDir}}', filename: 'mocks_test.go', structname: '{{.Mock}}{{.InterfaceName}}', pkgname: '{{.SrcPackageName}}' },
};

/** What doubles of a template of mockery become; `undefined` for templates of the user's own. */
export function findTarget(settings: Settings): InterfaceTargetName | undefined {
  const template = textOf(settings['template']) ?? 'testify';
  return targets[template];
}

// The template `matryer` prints what moq does.
const targets: Readonly<Record<string, InterfaceTargetName>> = Object.freeze({ testify: 'gomock', matryer: 'stub' });

/** The options of gen.yaml for settings of mockery: gomock mocks in files beside its own, or stubs in the place of what it makes as moq does. */
export function mapSettings(context: InitContext, settings: Settings, source: SettingsPlace): MappedSettings {
  const findings: Diagnostic[] = [];
  const names = translateNames(settings, source, findings);
  const data = source.version === 'v3' ? { ...asSettings(settings['template-data']) } : settings;
  const header = chooseHeader(context, { place: source.place, file: textOf(data['boilerplate-file']), directory: source.directory });
  const replacements = readReplacements(settings['replace-type'], source.place);
  findings.push(...header.findings, ...replacements.findings);
  const directory = placeDirectory(context, source.directory, names.directory);
  const isInside = settings['inpackage'] === true || (directory === '{{packageDirectory}}' && names.package === '{{package}}');
  const target = findTarget(settings) ?? 'gomock';
  const isNameTaken = target === 'gomock' && /^Mock(?:\{\{(?:firstUpper )?interface\}\})$/.test(names.mockName);
  const options = new Map<OptionKey, Choices>([
    ...(target === 'stub' ? chooseStub(names, data) : chooseMock(names, data, isNameTaken)),
    ['directory', [directory]],
    ['package', [names.package]],
    ['build-constraint', [textOf(data['mock-build-tags']) ?? '']],
    ['tags', [splitTags(textOf(settings[source.version === 'v2' ? 'tags' : 'build-tags']))]],
    ['replace-type', [replacements.entries]],
    ['header-file', [header.options['header-file'] ?? '']],
    ['local-prefix', [readPrefix(settings)]],
    ...(isInside ? insidePackage : []),
  ]);
  return { options, findings, target, isInside, isNameTaken };
}

function chooseMock(names: Names, data: Settings, isNameTaken: boolean): readonly (readonly [OptionKey, Choices])[] {
  return [
    ['typed', [data['with-expecter'] !== false]],
    ['filename', [besideFilename(names.filename)]],
    ['mock-name', [isNameTaken ? 'Gomock{{interface}}' : 'Mock{{interface}}']],
  ];
}

/** As for moq: without `stub-impl`, the doubles panic where a function is not set. */
function chooseStub(names: Names, data: Settings): readonly (readonly [OptionKey, Choices])[] {
  return [
    ['filename', [names.filename]],
    ['mock-name', [names.mockName]],
    ['strict', [data['stub-impl'] !== true]],
    ['ensure', [data['skip-ensure'] !== true]],
  ];
}

interface Names {
  readonly directory: string;
  readonly filename: string;
  readonly package: string;
  readonly mockName: string;
}

function translateNames(settings: Settings, { version, place }: SettingsPlace, findings: Diagnostic[]): Names {
  const keys = version === 'v2' ? { package: 'outpkg', mockName: 'mockname' } : { package: 'pkgname', mockName: 'structname' };
  const translate = (key: string): string => {
    const fallback = String(defaultSettings[version][key]);
    const text = textOf(settings[key]) ?? fallback;
    const translated = translateTemplate(text, version);
    if (translated.kind === 'template') return translated.template;
    findings.push(
      noteLoss({
        place,
        message: `${key} is not translated, since ${translated.reason} has no like: the default of mockery stands for it`,
      }),
    );
    const other = translateTemplate(fallback, version);
    return other.kind === 'template' ? other.template : '';
  };
  return {
    directory: translate('dir'),
    filename: translate('filename'),
    package: translate(keys.package),
    mockName: translate(keys.mockName),
  };
}

/** A directory of mockery, which starts from its configuration, as one that starts from gen.yaml. */
function placeDirectory({ session: { tree }, root }: InitContext, from: string, template: string): string {
  const plain = template.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
  if (/^\{\{packageDirectory\}\}/.test(plain)) return plain;
  const prefix = relativePath(tree, root, from);
  if (tree.path.isAbsolute(plain) || prefix === '.') return plain === '' ? '.' : plain;
  const shortened = plain.replace('{{packageDirectory}}', `{{trimPrefix packageDirectory "${prefix}/"}}`);
  return joinSlashes(prefix, shortened);
}

/** Templates hold slashes and quotes of their own, so only leading steps are looked at. */
function joinSlashes(prefix: string, rest: string): string {
  if (rest === '' || rest === '.') return prefix;
  if (!rest.startsWith('../')) return `${prefix}/${rest}`;
  const parent = prefix.includes('/') ? prefix.replace(/\/[^/]*$/, '') : '';
  return parent === '' ? rest.slice(3) : joinSlashes(parent, rest.slice(3));
}

function splitTags(text: string | undefined): readonly string[] {
  return (text ?? '').split(/[\s,]+/).filter((tag) => tag !== '');
}

function readPrefix(settings: Settings): readonly string[] {
  const prefix = textOf(asSettings(asSettings(settings['formatter-options'])['goimports'])['local-prefix']);
  return prefix === undefined ? [] : prefix.split(',').filter((each) => each !== '');
}

/** A setting that is a text and not empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

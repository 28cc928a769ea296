import { createLayer } from '../options/create-layer.ts';
import { readOptions } from '../options/read-options.ts';
import { regexPrefix } from '../patterns/classify-pattern.ts';
import type { PackageEntry, PackageExclusion } from '../types.ts';
import type { YamlEntry, YamlMap, YamlValue } from '../yaml/yaml-value.ts';
import { report, type FileContext } from './file-context.ts';
import { readInterfaces } from './read-interfaces.ts';
import { readNamePattern, readNamePatterns } from './read-name-pattern.ts';
import { readTargets } from './read-targets.ts';
import { readTexts, reportWrongValue } from './read-texts.ts';

const purpose = { key: 'packages', expected: 'a list of package patterns, or a mapping from pattern to options', example: '[./...]' };
const keys = ['exclude', 'targets', 'interfaces', 'exclude-interfaces'];

/** The value of `packages`: a list of patterns, or a mapping from pattern to what holds for its packages, which may be left empty. */
export function readPackages(context: FileContext, value: YamlValue): readonly PackageEntry[] {
  if (value.kind === 'map') return value.entries.flatMap((entry) => readPackage(context, entry));
  if (value.kind === 'scalar') {
    reportWrongValue(context, value, purpose);
    return [];
  }
  return readTexts(context, value, purpose).flatMap(({ text, offset }) => createPlainEntry(context, text, offset));
}

function readPackage(context: FileContext, { key, offset, value }: YamlEntry): readonly PackageEntry[] {
  if (value.kind === 'map') return isPackagePattern(context, key, offset) ? [readEntry(context, { key, offset, map: value })] : [];
  if (value.kind === 'scalar' && value.value === null) return createPlainEntry(context, key, offset);
  reportWrongValue(context, value, { key, expected: 'a mapping with options', example: '{ interfaces: [Store] }' });
  return [];
}

function createPlainEntry(context: FileContext, text: string, offset: number): readonly PackageEntry[] {
  if (!isPackagePattern(context, text, offset)) return [];
  const { directory } = context;
  const options = createLayer({ label: `packages > ${text}`, directory });
  return [Object.freeze({ pattern: { text, place: context.locate(offset) }, directory, exclude: [], options, excludeInterfaces: [] })];
}

interface NamedMap {
  readonly key: string;
  readonly offset: number;
  readonly map: YamlMap;
}

function readEntry(context: FileContext, { key, offset, map }: NamedMap): PackageEntry {
  const label = `packages > ${key}`;
  const { layer, others } = readOptions(context, map, { label, level: 'package', keys, keyLevel: 'package' });
  const valueOf = (name: string): YamlValue | undefined => others.get(name)?.value;
  const [exclude, targets, interfaces, excluded] = keys.map(valueOf);
  const entry: PackageEntry = Object.freeze({
    pattern: { text: key, place: context.locate(offset) },
    directory: context.directory,
    exclude: exclude ? readExclusions(context, exclude) : [],
    options: layer,
    ...(targets && { targets: readTargets(context, targets, { label: `${label} > targets`, level: 'package' }) }),
    ...(interfaces && { interfaces: readInterfaces(context, interfaces, `${label} > interfaces`) }),
    excludeInterfaces: excluded ? readNamePatterns(context, 'exclude-interfaces', excluded) : [],
  });
  reportContradictions(context, entry, offset);
  return entry;
}

function readExclusions(context: FileContext, value: YamlValue): readonly PackageExclusion[] {
  const texts = readTexts(context, value, {
    key: 'exclude',
    expected: 'a list of package patterns',
    example: '[./internal/legacy/..., "regex:/gen/"]',
  });
  return texts.flatMap(({ text, offset }): readonly PackageExclusion[] => {
    if (!text.startsWith(regexPrefix)) {
      return isPackagePattern(context, text, offset) ? [{ kind: 'pattern', pattern: { text, place: context.locate(offset) } }] : [];
    }
    const pattern = readNamePattern(context, text, offset);
    return pattern ? [{ kind: 'regex', pattern }] : [];
  });
}

function isPackagePattern(context: FileContext, text: string, offset: number): boolean {
  const reason = findFault(text);
  if (reason === undefined) return true;
  const hint = 'write ./internal/..., ./store or an import path';
  report(context, { code: 'GEN405', message: `bad package pattern ${JSON.stringify(text)}: ${reason}`, offset, hint });
  return false;
}

function findFault(pattern: string): string | undefined {
  if (pattern.trim() === '') return 'it is empty';
  if (pattern.startsWith(regexPrefix)) return 'packages are found by patterns; only exclude takes regular expressions';
  if (pattern.includes('*')) return 'the wildcard of packages is ...';
  return /[\u0000-\u001f"`]/.test(pattern) ? 'it holds a character that no import path has' : undefined;
}

function reportContradictions(context: FileContext, { interfaces = [], excludeInterfaces }: PackageEntry, offset: number): void {
  const excluded = new Set(excludeInterfaces.filter(({ kind }) => kind === 'name').map(({ text }) => text));
  for (const { pattern } of interfaces) {
    if (pattern.kind !== 'name' || !excluded.has(pattern.text)) continue;
    const message = `${pattern.text} stands in interfaces and in exclude-interfaces`;
    report(context, { code: 'GEN414', message, offset, hint: 'remove one of the two' });
  }
}

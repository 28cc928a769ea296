import { LineCounter, parseDocument, isMap, isScalar, type Document } from 'yaml';
import type { SourceTree } from '@standin/modules';
import type { WishPlace } from '../wished-output.ts';
import type { MockeryVersion } from './translate-template.ts';

/** The settings of a mapping in a configuration of mockery, as its YAML says. */
export type Settings = Readonly<Record<string, unknown>>;

/** A configuration of mockery, read. */
export interface MockeryFile {
  /** Absolute. */
  readonly path: string;
  readonly directory: string;
  readonly version: MockeryVersion;
  readonly settings: Settings;
  /** Where the key at a path of keys stands; the file's start where there is none. */
  placeOf(keys: readonly (string | number)[]): WishPlace;
}

/** Names that mockery finds its configuration by. */
const names = ['.mockery.yaml', '.mockery.yml'];

/** Reads the configuration of mockery that lies in a directory, or says at which line it is no YAML; `undefined` where there is none. */
export function readMockeryFile(
  tree: SourceTree,
  directory: string,
): { readonly file: MockeryFile } | { readonly problem: string; readonly place: WishPlace; readonly column: number } | undefined {
  const path = names.map((name) => tree.path.join(directory, name)).find((name) => tree.kindOf(name) === 'file');
  const result = path === undefined ? undefined : tree.read(path);
  if (path === undefined || result?.kind !== 'text') return undefined;
  const lineCounter = new LineCounter();
  const document = parseDocument(result.text, { lineCounter, merge: true, uniqueKeys: false });
  const [error] = document.errors;
  const sourceLines = result.text.split(/\r?\n/);
  const placeAt = (offset: number): WishPlace => {
    const { line } = lineCounter.linePos(offset);
    return { file: path, line, sourceLine: sourceLines[line - 1] ?? '' };
  };
  if (error !== undefined) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    const column = Buffer.byteLength((sourceLines[line - 1] ?? '').slice(0, col - 1)) + 1;
    return { problem: error.message.replace(/ at line[^]*$/, ''), place: placeAt(error.pos[0]), column };
  }
  const settings = asSettings(document.toJS());
  const placeOf = (keys: readonly (string | number)[]): WishPlace => placeAt(offsetOf(document, keys) ?? 0);
  return { file: { path, directory, version: detectVersion(tree, directory, settings), settings, placeOf } };
}

/** A mapping as settings; none where a value is anything else, as mockery allows for packages and interfaces. */
export function asSettings(value: unknown): Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Settings) : {};
}

function offsetOf(document: Document, keys: readonly (string | number)[]): number | undefined {
  const parent = keys.length <= 1 ? document.contents : document.getIn(keys.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const last = String(keys.at(-1));
  const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === last);
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
}

const onlyIn3 =
  /^(?:pkgname|template|template-data|template-schema|force-file-write|formatter|formatter-options|build-tags|include-interface-regex|exclude-interface-regex|exclude-subpkg-regex|require-template-schema-exists)$/;
const onlyIn2 =
  /^(?:with-expecter|outpkg|mockname|mock-build-tags|boilerplate-file|tags|include-regex|exclude-regex|exclude|disable-version-string|issue-845-fix|resolve-type-alias|quiet|keeptree|testonly|output|case)$/;

/** By keys that only one of them has; where none tells, by which mockery go.mod names. */
function detectVersion(tree: SourceTree, directory: string, settings: Settings): MockeryVersion {
  if (settings['packages'] === undefined) return 'v2';
  const keys = collectKeys(settings);
  if (keys.some((key) => onlyIn3.test(key))) return 'v3';
  if (keys.some((key) => onlyIn2.test(key))) return 'v2';
  const module = tree.read(tree.path.join(directory, 'go.mod'));
  return module.kind === 'text' && module.text.includes('github.com/vektra/mockery/v2') ? 'v2' : 'v3';
}

/** The keys of every mapping with settings: at the top, below `config` and in `configs`. */
function collectKeys(settings: Settings): readonly string[] {
  return Object.entries(settings).flatMap(([key, value]) => {
    if (key === 'packages' || key === 'interfaces')
      return Object.values(asSettings(value)).flatMap((each) => collectKeys(asSettings(each)));
    if (key === 'config') return Object.keys(asSettings(value));
    if (key === 'configs' && Array.isArray(value)) return value.flatMap((each) => Object.keys(asSettings(each)));
    return [key];
  });
}

/** What a mapping of gen.yaml is: the file itself, an entry of `packages`, or one of `interfaces`. */
export type KeyLevel = 'top' | 'package' | 'interface';

interface Place {
  /** The level that has the key. */
  readonly level: KeyLevel;
  readonly belongsTo: string;
  readonly example: string;
}

/** The keys that one level has. */
const places: ReadonlyMap<string, Place> = new Map([
  ['interfaces', { level: 'package', belongsTo: 'a package', example: 'packages: { ./...: { interfaces: [Store] } }' }],
  ['exclude-interfaces', { level: 'package', belongsTo: 'a package', example: 'packages: { ./...: { exclude-interfaces: [Store] } }' }],
  ['exclude', { level: 'package', belongsTo: 'a package', example: 'packages: { ./...: { exclude: [./internal/...] } }' }],
  ['packages', { level: 'top', belongsTo: 'the top level', example: 'packages: [./...]' }],
  ['keep', { level: 'top', belongsTo: 'the top level', example: 'keep: [mocks/old.go]' }],
  ['inherit', { level: 'top', belongsTo: 'the top level', example: 'inherit: false' }],
  ['version', { level: 'top', belongsTo: 'the top level', example: 'version: 1' }],
]);

/** Where a key belongs that its level does not have, with an example; `undefined` where no level of gen.yaml has it. */
export function describeKeyElsewhere(key: string, level: KeyLevel): string | undefined {
  const place = places.get(key);
  if (place !== undefined && place.level !== level) return `${key} belongs to ${place.belongsTo}: ${place.example}`;
  if (level === 'top' && /^\.{1,2}\//.test(key)) return `a package pattern belongs below packages: packages: { ${key}: ... }`;
  if (level === 'package' && /^[A-Z]\w*$/.test(key)) return `an interface belongs below interfaces: interfaces: { ${key}: ... }`;
  return undefined;
}

import type { EmbeddedSummary, FileSummary, InterfaceSummary, SideSummary, TypeSummary } from './file-summary.ts';

/** A package as summaries of its files see it. */
export interface SummaryPackage {
  /** The declaration of a type in the package block. */
  find(name: string): SummarySite | undefined;
  /** The package that a qualifier means in one of its files; `undefined` where it cannot be found. */
  findImport(file: FileSummary, qualifier: string): SummaryPackage | undefined;
}

/** A declared type, and where it stands. */
export interface SummarySite {
  readonly type: TypeSummary;
  readonly file: FileSummary;
  readonly owner: SummaryPackage;
}

/** What a declared type is: an interface that values can have, a constraint, a function type; `other` also where it cannot be found out. */
export interface ClassifiedType {
  readonly kind: 'interface' | 'constraint' | 'function type' | 'other';
  /** The methods that the interface type on its right side, or behind the names there, declares itself. */
  readonly methods: readonly string[];
  /** The other elements of that interface type, as written. */
  readonly embeds: readonly string[];
}

const other: ClassifiedType = Object.freeze({ kind: 'other', methods: [], embeds: [] });

/** The predeclared types that are interfaces (Go spec, Predeclared identifiers). */
const predeclared: ReadonlyMap<string, ClassifiedType> = new Map<string, ClassifiedType>([
  ['any', { kind: 'interface', methods: [], embeds: [] }],
  ['comparable', { kind: 'constraint', methods: [], embeds: [] }],
  ['error', { kind: 'interface', methods: ['Error'], embeds: [] }],
]);

/**
 * Tells what a declared type is, through as many names as stand for it. An interface is a constraint where it, or one that it embeds, has type
 * terms or `comparable` (Go spec, General interfaces). Other packages are asked for only where a name of theirs stands on a right side or is embedded.
 */
export function classifyType(site: SummarySite): ClassifiedType {
  return classifySide(site.type.side, site, []);
}

type Place = Pick<SummarySite, 'file' | 'owner'>;

function classifySide(side: SideSummary, place: Place, path: readonly TypeSummary[]): ClassifiedType {
  switch (side.kind) {
    case 'function':
      return { kind: 'function type', methods: [], embeds: [] };
    case 'interface':
      return classifyInterface(side, place, path);
    case 'name':
      return lookup(side, place, path) ?? other;
    case 'other':
      return other;
  }
}

function classifyInterface({ methods, embedded }: InterfaceSummary, place: Place, path: readonly TypeSummary[]): ClassifiedType {
  const isConstraint = embedded.some((element) => constrains(element, place, path));
  return { kind: isConstraint ? 'constraint' : 'interface', methods, embeds: embedded.map(({ text }) => text) };
}

/** Whether an embedded element makes a constraint of an interface. What cannot be found is taken for an interface, as most are. */
function constrains({ side }: EmbeddedSummary, place: Place, path: readonly TypeSummary[]): boolean {
  if (side.kind === 'terms') return true;
  const found = side.kind === 'name' ? lookup(side, place, path) : classifySide(side, place, path);
  return found !== undefined && found.kind !== 'interface';
}

/** What a name stands for; `undefined` where it cannot be found, or leads back to itself. */
function lookup(
  { package: qualifier, name }: Extract<SideSummary, { kind: 'name' }>,
  { file, owner }: Place,
  path: readonly TypeSummary[],
): ClassifiedType | undefined {
  const target = qualifier === undefined ? owner : owner.findImport(file, qualifier);
  const site = target?.find(name) ?? (qualifier === undefined ? owner.findImport(file, '.')?.find(name) : undefined);
  if (site !== undefined) return path.includes(site.type) ? undefined : classifySide(site.type.side, site, [...path, site.type]);
  if (qualifier !== undefined) return undefined;
  return predeclared.get(name) ?? (predeclaredNames.has(name) ? other : undefined);
}

const predeclaredNames: ReadonlySet<string> = new Set([
  ...['bool', 'byte', 'complex64', 'complex128', 'float32', 'float64', 'int', 'int8', 'int16', 'int32', 'int64', 'rune', 'string'],
  ...['uint', 'uint8', 'uint16', 'uint32', 'uint64', 'uintptr'],
]);

import { isExported, type Origin, type Package } from '@standin/model';
import type { Dependency } from '../used-by/extract-dependencies.ts';
import type { Site, Trace } from '../used-by/trace.ts';
import { findTypeGap, findTypeSpan } from './find-type-span.ts';

/** Why a dependency keeps its concrete type, and where that shows. */
export interface Refusal {
  readonly reason: string;
  readonly origin: Origin;
}

/** A Go file of the module that does not take part in what is typed. */
export interface OtherFile {
  readonly path: string;
  readonly text: string;
}

/** What decides whether places can be changed. */
export interface RewriteSurroundings {
  readonly trace: Trace;
  /** Files of other packages, of external tests, and those that build constraints leave out. */
  readonly others: readonly OtherFile[];
  readonly package: Package;
}

function isGenerated({ place: { origin } }: Site): boolean {
  const { text } = origin.file;
  return /^\/\/ Code generated .* DO NOT EDIT\.\r?$/m.test(text.slice(0, origin.file.header().packageClause?.offset ?? 0));
}

/** Another file that names something in a way that a pattern tells; for patterns that only a name is put into. */
function isNamedIn(others: readonly OtherFile[], name: string, pattern: RegExp): boolean {
  return others.some(({ text }) => text.includes(name) && pattern.test(text));
}

/** Whether another package, or an external test, takes a function as a value: names it, by whatever name it imports the package, without calling it. */
function isValueElsewhere(name: string, { others, package: owner }: RewriteSurroundings): boolean {
  const { path } = owner.reference;
  return others.some(({ text }) => {
    if (!text.includes(`"${path}"`) || !text.includes(name)) return false;
    const alias = new RegExp(`([\\p{L}_][\\p{L}\\p{Nd}_]*)[ \\t]+"${path.replaceAll('.', '\\.')}"`, 'u').exec(text)?.[1];
    const qualifier = alias === undefined || alias === 'import' ? owner.name() : alias;
    return new RegExp(`\\b${qualifier}\\.${name}\\b(?!\\s*[(\\[])`).test(text);
  });
}

function refuseFunction(site: Site, surroundings: RewriteSurroundings): string | undefined {
  const { trace, others } = surroundings;
  const owner = site.owner ?? '';
  const name = owner.split('.').at(-1) ?? '';
  if (!site.isDeclared) return 'what the function without a name is handed to decides its type';
  if (trace.functionValues.has(owner)) return `${owner} is used as a value of a function type`;
  const isMethod = owner.includes('.');
  if (isMethod && trace.demandedMethods.has(name)) return `an interface asks for the method ${owner} as it is`;
  if (isMethod && isNamedIn(others, name, new RegExp(`interface\\s*\\{[^}]*\\b${name}\\(`)))
    return `an interface of the module may ask for ${owner} as it is`;
  if (!isExported(name)) return undefined;
  if (site.place.kind === 'result') return `${owner} is exported: others go by the type of its result`;
  const isValue = isMethod ? isNamedIn(others, name, new RegExp(`\\.${name}\\b(?!\\s*\\()`)) : isValueElsewhere(name, surroundings);
  return isValue ? `${owner} is used as a value of a function type elsewhere` : undefined;
}

function refuseVariable(site: Site, sites: ReadonlySet<Site>, { trace }: RewriteSurroundings): string | undefined {
  const name = site.place.name ?? '_';
  if (findTypeSpan(site) !== undefined) return undefined;
  if (site.owner === undefined) {
    if (isExported(name)) return `the variable ${name} is exported`;
    return findTypeGap(site) === undefined ? `the type of ${name} is not written where it could be changed` : undefined;
  }
  const first = trace.firstValues.get(site);
  return first !== undefined && sites.has(first) ? undefined : `${name} gets the concrete type where it is declared`;
}

function refuseField({ place: { name = '' }, owner = '' }: Site): string | undefined {
  return isExported(name) && isExported(owner) ? `the field ${owner}.${name} is exported` : undefined;
}

/** A file for another system may declare or use the same things, and nobody has typed it. */
function refuseTwin(site: Site, { others, package: owner }: RewriteSurroundings): string | undefined {
  const { directory } = owner.location;
  const { basename, dirname } = owner.program.workspace.tree.path;
  const name = site.place.kind === 'field' ? (site.place.name ?? '') : (site.owner?.split('.').at(-1) ?? site.place.name ?? '');
  const twin = others.find(({ path, text }) => {
    return dirname(path) === directory && !/^package \w+_test\b/m.test(text) && new RegExp(`\\b${name}\\b`).test(text);
  });
  return twin === undefined ? undefined : `${basename(twin.path)}, which is left out of this build, names ${name}`;
}

function refuseSite(site: Site, sites: ReadonlySet<Site>, surroundings: RewriteSurroundings): string | undefined {
  const { kind } = site.place;
  if (!site.dependency.isPointer) return 'it is held by value';
  if (isGenerated(site)) return 'its file is generated';
  const isLocal = kind === 'variable' && site.owner !== undefined;
  const byTwin = isLocal ? undefined : refuseTwin(site, surroundings);
  if (byTwin !== undefined) return byTwin;
  if (kind === 'variable') return refuseVariable(site, sites, surroundings);
  if (findTypeSpan(site) === undefined) return 'its type is not written as a pointer to a name';
  if (kind === 'field') return refuseField(site);
  return kind === 'receiver' ? 'it is a receiver' : refuseFunction(site, surroundings);
}

/** Why a dependency cannot have its interface at all places that hold it; `undefined` where it can. */
export function findRefusal({ sites, escapes, unresolved }: Dependency, surroundings: RewriteSurroundings): Refusal | undefined {
  const [escape] = escapes;
  if (escape !== undefined) return { reason: escape.reason, origin: escape.origin };
  const [call] = unresolved;
  if (call !== undefined) return { reason: `${call.method ?? ''} may be called on it here: ${call.reason}`, origin: call.origin };
  const all = new Set(sites);
  for (const site of sites) {
    const reason = refuseSite(site, all, surroundings);
    if (reason !== undefined) return { reason, origin: site.place.origin };
  }
  return undefined;
}

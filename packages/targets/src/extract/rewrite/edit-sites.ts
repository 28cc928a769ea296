import type { SourceFile } from '@standin/model';
import { applyEdits, followEdits, type TextEdit } from '@standin/render';
import type { Site } from '../used-by/trace.ts';
import { findTypeGap, findTypeSpan } from './find-type-span.ts';

/** A file of the user's as it was read, and as it is to be; `before` is absent where it is new. */
export interface RewrittenFile {
  /** Absolute. */
  readonly file: string;
  readonly before?: string;
  readonly after: string;
}

/** The edit that gives a place its interface; none for a variable that takes the type of what it is declared with. */
function editSite(site: Site, name: string): TextEdit | undefined {
  const span = findTypeSpan(site);
  if (span !== undefined) return { ...span, text: name };
  const gap = site.place.kind === 'variable' && site.owner === undefined ? findTypeGap(site) : undefined;
  return gap && { ...gap, text: ` ${name}` };
}

/** The name that the package at a path gives itself, as a file imports it. */
function packageNameFor({ package: { program, location } }: SourceFile): (path: string) => string {
  return (path) => {
    const loaded = program.reference(path, location).load();
    return loaded.kind === 'loaded' ? loaded.package.name() : '';
  };
}

/** Writes the names of interfaces in the place of concrete types, and takes imports away that nothing needs any more. Names that share a type in a list share the edit. */
export function editSites(interfaceNames: ReadonlyMap<Site, string>): readonly RewrittenFile[] {
  const edits = new Map<string, { readonly file: SourceFile; readonly byStart: Map<number, TextEdit> }>();
  for (const [site, name] of interfaceNames) {
    const { file } = site.place.origin;
    const edit = editSite(site, name);
    const known = edits.get(file.path) ?? { file, byStart: new Map<number, TextEdit>() };
    if (edit !== undefined) known.byStart.set(edit.start, edit);
    edits.set(file.path, known);
  }
  return [...edits.values()].flatMap(({ file, byStart }) => {
    if (byStart.size === 0) return [];
    const followed = followEdits(file.text, { edits: [...byStart.values()], added: [], packageName: packageNameFor(file) });
    return [{ file: file.path, before: file.text, after: applyEdits(file.text, followed) }];
  });
}

/** Names that share one written type with others that are to have another one: none of them can change. */
export function findSplitLists(interfaceNames: ReadonlyMap<Site, string>, sites: readonly Site[]): ReadonlySet<Site> {
  const lists = new Map<string, Site[]>();
  for (const site of sites) {
    const span = findTypeSpan(site);
    const key = `${site.place.origin.file.path}:${span?.start ?? ''}`;
    if (span !== undefined) lists.set(key, [...(lists.get(key) ?? []), site]);
  }
  const split = [...lists.values()].filter((list) => new Set(list.map((site) => interfaceNames.get(site))).size > 1);
  return new Set(split.flat());
}

import type { ImportDeclaration } from './import-section.ts';
import { isOfStandardLibrary, printSpecs } from './import-spec.ts';
import { endOfLine } from './line-bounds.ts';
import type { WantedImport } from './name-imports.ts';
import type { TextEdit } from './text-edit.ts';

/** The edits that make a group of an import declaration of one spec, which stays as it is, with what stands behind it. */
export function createGroup(text: string, { specs: [spec] }: ImportDeclaration, added: readonly WantedImport[]): readonly TextEdit[] {
  if (spec === undefined) return [];
  const isStandard = isOfStandardLibrary(spec.path);
  const isAlike = ({ path }: WantedImport): boolean => isOfStandardLibrary(path) === isStandard;
  const isBefore = (each: WantedImport): boolean => (isAlike(each) ? each.path < spec.path : !isStandard);
  const before = added.filter(isBefore);
  const after = added.filter((each) => !isBefore(each));
  const gapBefore = before.length > 0 && !before.some(isAlike) ? '\n' : '';
  const gapAfter = after.length > 0 && !after.some(isAlike) ? '\n' : '';
  const end = endOfLine(text, spec.end);
  return [
    { start: spec.start, end: spec.start, text: `(\n${printSpecs(before)}${gapBefore}\t` },
    { start: end, end, text: `\n${gapAfter}${printSpecs(after)})` },
  ];
}

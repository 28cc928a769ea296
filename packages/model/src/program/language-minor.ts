import { impliedGoMinor } from '@standin/modules';
import type { SourceFile } from './source-file.ts';

/** No build constraint makes the language of a file older (go/types, initFiles). */
const oldestOfConstraint = 21;

/** The minor version of Go whose language a file is in: that of its module's go line, or what its build constraint needs. */
export function languageMinor({ header, package: { program, location } }: SourceFile): number {
  const { goBuild } = header();
  const implied = goBuild === undefined ? undefined : impliedGoMinor(goBuild);
  if (implied !== undefined) return Math.max(implied, oldestOfConstraint);
  return location.module?.goMinor ?? program.workspace.environment.goVersion.minor;
}

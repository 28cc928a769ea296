import type { ToolCount } from '@standin/engine';

/** A line for each tool: how much was found, and how much of it is in gen.yaml. */
export function formatSurvey(counts: readonly ToolCount[]): string {
  return counts
    .map(({ tool, found, files, carriedOver }) => {
      const what = found === 1 ? '1 line or entry' : `${found} lines or entries`;
      return `${tool}: ${what} in ${countFiles(files)}, ${carriedOver} carried over\n`;
    })
    .join('');
}

/** `1 file`, `3 files`. */
export function countFiles(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}

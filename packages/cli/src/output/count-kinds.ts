import { fileKinds, type FileKind, type ReportedFile } from './report.ts';

/** How many files there are of each kind; of `kinds`, also where there is none. */
export function countKinds(files: readonly ReportedFile[], kinds: readonly FileKind[]): Readonly<Partial<Record<FileKind, number>>> {
  const counts = new Map(kinds.map((kind) => [kind, 0]));
  for (const { kind } of files) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries(fileKinds.flatMap((kind) => (counts.has(kind) ? [[kind, counts.get(kind) ?? 0]] : [])));
}

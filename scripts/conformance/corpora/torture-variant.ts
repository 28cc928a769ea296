import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { MockgenCall } from '../call.ts';
import { uberOracle, type Oracle } from '../oracle.ts';
import type { TortureCase } from './torture-case.ts';

/** The module that all cases stand in, so that one `go vet` judges them all. */
export const tortureModule = 'conformance.test/torture';

/** One way of making a case's mocks. Its name is the words of it, `source_out_typed` for instance. */
export interface TortureVariant {
  readonly name: string;
  readonly mode: 'source' | 'package';
  /** `in` the interface's own package, or `out` in one of its own. */
  readonly place: 'in' | 'out';
  readonly isTyped: boolean;
}

/** The eight ways: source and package mode, in and out of the package, plain and typed. */
const tortureVariants: readonly TortureVariant[] = (['source', 'package'] as const).flatMap((mode) =>
  (['in', 'out'] as const).flatMap((place) =>
    [false, true].map((isTyped) => ({ name: [mode, place, isTyped ? 'typed' : 'plain'].join('_'), mode, place, isTyped })),
  ),
);

/** The ways that a case is tried; typed where that is known. */
export function variantsOf(torture: TortureCase, { hasNewFlags }: Oracle = uberOracle): readonly TortureVariant[] {
  const { variants } = torture.description;
  const known = tortureVariants.filter(({ isTyped }) => hasNewFlags || !isTyped);
  return variants ? known.filter((variant) => variants.some((words) => hasWords(variant, words))) : known;
}

/** Whether a variant is of the kind that `words` names, `source typed` for instance. */
export function hasWords({ name }: TortureVariant, words: string): boolean {
  const held = name.split('_');
  return words.split(' ').every((word) => held.includes(word));
}

/** The folder of a case's variant below the module's root. */
export function variantDirectory(torture: TortureCase, variant: TortureVariant): string {
  return `${torture.name}/${variant.name}`;
}

/** The name in the package clause of a Go text. */
export function packageNameIn(text: string): string {
  return /^\uFEFF?package[ \t]+([\p{L}_][\p{L}\p{Nd}_]*)/mu.exec(text)?.[1] ?? 'p';
}

/** What mockgen is asked for. */
export function variantCall(torture: TortureCase, variant: TortureVariant): MockgenCall {
  const source = torture.description.source ?? 'in.go';
  const directory = variantDirectory(torture, variant);
  const interfaces = (torture.description.interfaces ?? ['I']).join(',');
  const place =
    variant.place === 'in'
      ? [`-package=${packageNameIn(torture.files.get(source) ?? '')}`, '-destination=mock_gen.go']
      : ['-destination=mock/mock_gen.go'];
  const input = variant.mode === 'source' ? [`-source=${source}`] : ['.', interfaces];
  const flags = [...place, ...(variant.isTyped ? ['-typed'] : []), ...(torture.description.flags ?? [])];
  return { id: directory, directory, arguments: variant.mode === 'source' ? [...input, ...flags] : [...flags, ...input] };
}

/** Writes a case's files into the folder of a variant. In them `conformance.test/CASE` stands for the folder's import path. */
export function writeVariant(root: string, torture: TortureCase, variant: TortureVariant): void {
  const folder = variantDirectory(torture, variant);
  const files = [...torture.files].filter(([path]) => !path.startsWith(repairedFolder));
  writeFiles(root, folder, files);
}

/** Puts the case's repaired files, those under `repaired/`, in the place of what no mock can make compile. */
export function repairVariant(root: string, torture: TortureCase, variant: TortureVariant): void {
  const files = [...torture.files].filter(([path]) => path.startsWith(repairedFolder));
  writeFiles(
    root,
    variantDirectory(torture, variant),
    files.map(([path, text]) => [path.slice(repairedFolder.length), text]),
  );
}

const repairedFolder = 'repaired/';

function writeFiles(root: string, folder: string, files: readonly (readonly [string, string])[]): void {
  for (const [path, text] of files) {
    const target = join(root, folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text.replaceAll('conformance.test/CASE', `${tortureModule}/${folder}`));
  }
}

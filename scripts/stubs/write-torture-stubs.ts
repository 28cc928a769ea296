import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readTortureCases, type TortureCase } from '../conformance/corpora/torture-case.ts';
import { packageNameIn } from '../conformance/corpora/torture-variant.ts';
import { repository } from '../repository.ts';
import { stubForms, type StubForm } from './stub-forms.ts';
import type { StubMaker } from './stub-maker.ts';

/** The stubs of a torture case, in the package of its interfaces or in one of their own. */
export interface TortureStubs {
  readonly torture: TortureCase;
  readonly place: 'in' | 'out';
  readonly form: StubForm;
  /** The codes of what no stub was made for; none where a file was written. */
  readonly codes: readonly string[];
}

/** Writes every torture case with its stubs, in each place and form; what no stub can be made of is taken away, as is what cannot compile whatever is written. */
export async function writeTortureStubs(maker: StubMaker): Promise<readonly TortureStubs[]> {
  const fixtures = join(repository, 'packages/cli/test/conformance/fixtures/torture');
  const cases = readTortureCases(fixtures).flatMap((torture) =>
    (['in', 'out'] as const).flatMap((place) => (['plain', 'controls', 'memory'] as const).map((form) => ({ torture, place, form }))),
  );
  const results: TortureStubs[] = [];
  for (const each of cases) results.push({ ...each, codes: await writeCase(maker, each) });
  return results;
}

async function writeCase(maker: StubMaker, { torture, place, form }: Omit<TortureStubs, 'codes'>): Promise<readonly string[]> {
  const { name, description, files } = torture;
  const folder = `${name}/${form}/${place}`;
  const put = (path: string, text: string): void =>
    maker.write(`${folder}/${path}`, text.replaceAll('conformance.test/CASE', `example.com/t/${folder}`));
  for (const [path, text] of files) if (!path.startsWith('repaired/')) put(path, text);
  const source = files.get(description.source ?? 'in.go') ?? '';
  const out = place === 'in' ? 'stub_gen.go' : 'stubs/stubs.go';
  const packageFlag = place === 'in' ? [`-package=${packageNameIn(source)}`] : [];
  const words = [...stubForms[form], '-out', out, ...packageFlag, '.', (description.interfaces ?? ['I']).join()];
  const { text: made, codes } = await maker.stub(words, folder);
  if (made === undefined) rmSync(join(maker.root, folder), { recursive: true });
  else {
    maker.write(`${folder}/${out}`, made);
    for (const path of description.broken ?? []) rmSync(join(maker.root, folder, path), { recursive: true });
    for (const [path, text] of files) if (path.startsWith('repaired/')) put(path.slice('repaired/'.length), text);
  }
  return codes;
}

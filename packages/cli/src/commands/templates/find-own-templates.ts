import type { Provenance } from '@standin/config';
import { displayPath, type Diagnostic } from '@standin/diagnostics';
import { inspectConfiguration, openSession } from '@standin/engine';
import { readTemplateDirectory, type TemplateSet } from '@standin/targets';
import type { Io } from '../../io.ts';
import { machineOf } from '../../machine-of.ts';
import type { CommandCall } from '../command.ts';
import { readPlanOptions } from '../../planned/read-plan-options.ts';

/** A directory of templates that takes the place of a target's own. */
export interface OwnTemplates {
  readonly target: string;
  /** Absolute. */
  readonly directory: string;
  /** What names the directory: `gen.yaml:2`, a variable. */
  readonly setBy: string;
  readonly files: readonly { readonly name: string; readonly replaces: boolean }[];
}

/** The templates of users' own that hold for the package of the working directory, and what is wrong where they are looked for. */
export interface FoundTemplates {
  readonly own: readonly OwnTemplates[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Looks up in gen.yaml and the environment which templates hold for the package of the working directory. */
export async function findOwnTemplates(sets: readonly TemplateSet[], call: CommandCall, io: Io): Promise<FoundTemplates> {
  const session = openSession(machineOf(io));
  const { planOptions, diagnostics: mistakes } = await readPlanOptions(call, io);
  const query = { workingDirectory: io.workingDirectory, package: '.', ...planOptions };
  const { outputs, diagnostics } = await inspectConfiguration(session, query);
  const found = outputs.map(({ target, values }): FoundTemplates => {
    const templates = values.find(({ name }) => name === 'templates');
    const set = sets.find((each) => each.target === target);
    if (templates === undefined || templates.value === '' || set === undefined) return { own: [], diagnostics: [] };
    const directory = session.tree.path.resolve(templates.provenance.directory, String(templates.value));
    const read = readTemplateDirectory(session.tree, directory, target);
    const shipped = new Set(set.files.map(({ name }) => name));
    const files = read.templates.map(({ name }) => ({ name: `${name}.hbs`, replaces: shipped.has(`${name}.hbs`) }));
    return { own: [{ target, directory, setBy: describeOrigin(templates.provenance, io), files }], diagnostics: read.diagnostics };
  });
  return { own: found.flatMap(({ own }) => own), diagnostics: [...mistakes, ...diagnostics, ...found.flatMap((each) => each.diagnostics)] };
}

function describeOrigin({ origin, label }: Provenance, { workingDirectory }: Io): string {
  if (origin.kind !== 'file') return label;
  const { file, line } = origin.place.position;
  return `${displayPath(file, workingDirectory)}:${line ?? 1}`;
}

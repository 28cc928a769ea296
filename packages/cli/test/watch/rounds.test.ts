import { existsSync, lstatSync, mkdtempSync, readdirSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { sortDiagnostics } from '@standin/diagnostics';
import {
  applyByComparing,
  carryOutPlan,
  findOrphans,
  openRounds,
  openSession,
  planRun,
  type Outcome,
  type Plan,
  type Round,
  type Rounds,
} from '@standin/engine';
import { createRandom } from '../../../../scripts/fuzz/random.ts';
import { fillPristine } from '../../../../scripts/reliability/compare-caches.ts';
import { editWorld } from '../../../../scripts/reliability/edit-world.ts';
import { loadGenerator, loadTemplates } from '../../src/load-generator.ts';

const seed = Number(process.env['STANDIN_SEED'] ?? 20261121);
const steps = Number(process.env['STANDIN_EDITS'] ?? 60);

const variables = { PATH: process.env['PATH'], HOME: process.env['HOME'], GOFLAGS: '', GOWORK: '', NAME: 'named', WHAT: 'Store' };
const machine = { variables, platform: process.platform, architecture: process.arch, homeDirectory: homedir() };
const roots: string[] = [];

afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

async function load(): ReturnType<typeof loadGenerator> {
  await loadTemplates();
  return loadGenerator();
}

/** What a watcher can see of every path below a directory. */
function look(root: string): ReadonlyMap<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true, encoding: 'utf8' });
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const { ino, size, mtimeMs, ctimeMs, mode } = lstatSync(path);
      const state = entry.isDirectory()
        ? [ino, 'directory']
        : [ino, size, mtimeMs, ctimeMs, mode, entry.isSymbolicLink() ? readlinkSync(path) : ''];
      return [path, state.join(' ')];
    }),
  );
}

function tellChanges(rounds: Rounds, before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): void {
  const changed = [...after].filter(([path, state]) => before.get(path) !== state).map(([path]) => path);
  for (const path of [...changed, ...[...before.keys()].filter((each) => !after.has(each))]) {
    rounds.note(path);
    // A watch of a link to a directory tells of what happens behind it, by the name of the link.
    for (const [link, target] of listLinks(after)) if (path.startsWith(`${target}/`)) rounds.note(link + path.slice(target.length));
  }
}

function listLinks(seen: ReadonlyMap<string, string>): readonly (readonly [link: string, target: string])[] {
  return [...seen.keys()].flatMap((path) => {
    const target = lstatSync(path).isSymbolicLink() && existsSync(path) ? realpathSync(path) : path;
    return target === path ? [] : [[path, target] as const];
  });
}

/** Runs rounds as a watcher does: directories that a round names for the first time are looked at again. */
async function settle(rounds: Rounds): Promise<Round> {
  for (;;) {
    const round = await rounds.run({ onDirectory: () => undefined });
    const joined = [...round.places.directories].filter((directory) => !watched.has(directory));
    watched = round.places.directories;
    if (!rounds.recheck(joined)) return round;
  }
}

let watched: ReadonlySet<string> = new Set();

interface Told {
  readonly plan: Plan;
  readonly outcomes: readonly Outcome[];
  readonly orphans: Awaited<ReturnType<typeof findOrphans>>;
}

function describe({ plan, outcomes, orphans }: Told) {
  return {
    outputs: outcomes.map(({ kind, planned }) => `${kind} ${planned.destination ?? ''} ${planned.origin.file}:${planned.origin.line}`),
    diagnostics: sortDiagnostics([...plan.diagnostics, ...outcomes.flatMap((outcome) => outcome.diagnostics)]),
    orphans: [...orphans.orphans.map(({ file }) => file), ...orphans.undecided],
  };
}

async function judge(root: string): Promise<Told> {
  const session = openSession(machine);
  const plan = await planRun(session, ['.'], root, {});
  const { outcomes } = await carryOutPlan(session, plan, { loadGenerator: load, apply: applyByComparing });
  return { plan, outcomes, orphans: await findOrphans(session, plan, { workingDirectory: root }) };
}

/** What was written is, to who looks at it afterwards, as it was. */
function settled(told: ReturnType<typeof describe>) {
  return { ...told, outputs: told.outputs.map((line) => line.replace(/^written /, 'unchanged ')) };
}

test(
  `rounds that remember leave what a run from nothing would, whatever is edited, seed ${seed}`,
  async () => {
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'standin-rounds-')));
    roots.push(root);
    const random = createRandom(seed, 0);
    let rounds: Rounds | undefined;
    let seen: ReadonlyMap<string, string> = new Map();
    let history: string[] = [];
    let written = 0;
    for (let step = 0; step < steps; step++) {
      if (rounds === undefined || history.length >= 12) {
        rmSync(root, { recursive: true, force: true });
        fillPristine(root);
        history = [];
        watched = new Set();
        rounds = await openRounds({
          machine,
          workingDirectory: root,
          patterns: ['.'],
          planOptions: {},
          prunes: false,
          loadGenerator: load,
        });
        await settle(rounds);
        seen = look(root);
      }
      for (let edit = 0; edit <= random.below(3); edit++) history.push(editWorld({ root, random }));
      if (random.below(3) === 0) await rounds.readAhead(new AbortController().signal);
      const after = look(root);
      tellChanges(rounds, seen, after);
      const round = await settle(rounds);
      written += round.outcomes.filter(({ kind }) => kind === 'written').length;
      const told = settled(describe(round));
      expect({ step, history, ...told }).toEqual({ step, history, ...describe(await judge(root)) });
      seen = look(root);
    }
    process.stdout.write(`rounds, seed ${seed}: ${steps} compared, ${written} outputs written\n`);
    expect(written).toBeGreaterThan(steps / 10);
  },
  60_000 + steps * 4_000,
);

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compareTrees } from './compare-trees.ts';
import { createSources, makeTree, putFiles, readTree } from './make-tree.ts';
import { readHoldings, type Holdings } from './read-holdings.ts';
import { builtProgram, startWatch, type Watching } from './start-watch.ts';

/** What many edits under one `gen watch` came to. */
export interface EnduranceReport {
  edits: number;
  /** How often a package was worked on. */
  rounds: number;
  /** What it held after the first edits, and after the last; absent where that is not to be seen. */
  early?: Holdings | undefined;
  late?: Holdings | undefined;
  /** The most memory that was seen after the first edits, in MiB. */
  highest: number;
  readonly problems: string[];
}

/** How many edits; after how many of them nothing more is to be held; whether that goes for memory, too, which is no question of few edits. */
export interface EnduranceOptions {
  readonly edits: number;
  readonly warmUp: number;
  readonly judgesMemory: boolean;
}

/** What may come to be held between the first edits and the last, in MiB. */
const mostGrowth = 20;
// So few that the first thousand edits, ten in a package, have changed each of them.
const packages = 100;

/** A step of an edit: the file that changes, relative to the root, and how. */
interface Step {
  readonly file: string;
  readonly change: (path: string) => void;
}

const put =
  (text: string) =>
  (path: string): void => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };

const putByRename =
  (text: string) =>
  (path: string): void => {
    writeFileSync(`${path}~`, text);
    renameSync(`${path}~`, path);
  };

// A mock may just be written in a directory that goes.
const remove = (path: string): void => rmSync(path, { recursive: true, maxRetries: 9, retryDelay: 10 });

/** Steps after which all is as before: somebody works on a package. No two rounds see the same text, but for that at the end. */
function workOn(index: number, round: number, text: string): readonly Step[] {
  const file = `p${index}/store.go`;
  const added = text.replace('interface {\n', `interface {\n\tAdded${round}(value [${round % 7}]int) error\n`);
  const other = text.replace('key string', `key map[string]chan [${round}]string`);
  const line = '//go:generate mockgen -source=more.go -destination=mock_more.go -package=more';
  const more = `package more\n\n${line}\n\ntype More interface{ Do${round}() }\n`;
  return [
    { file, change: put(added) },
    { file, change: put(`${added}\nfunc helper${round}() int { return ${round} }\n`) },
    { file, change: put(added.replace('(string, error)', '(string, error')) },
    { file, change: putByRename(`${other}// ${round}\n`) },
    { file: `p${index}/more/more.go`, change: put(more) },
    { file: `p${index}/more/more.go`, change: putByRename(more.replace('Do', 'Undo')) },
    { file: `p${index}/more`, change: remove },
    { file: `p${index}/last.go`, change: put(`package p${index}\n\nconst Last${round} = ${round}\n`) },
    { file: `p${index}/last.go`, change: remove },
    { file, change: putByRename(text) },
  ];
}

/** A module that is edited under `gen watch`. */
interface Endurance {
  readonly root: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly watching: Watching;
  readonly report: EnduranceReport;
}

/**
 * Edits a module for hours, in fast motion, under one `gen watch`: after the first edits it must not come to hold more of the system, and in the end all files
 * must be as they were.
 */
export async function endureWatch({ edits, warmUp, judgesMemory }: EnduranceOptions): Promise<EnduranceReport> {
  const base = makeTree({});
  const root = join(base, 'root');
  const report: EnduranceReport = { edits: 0, rounds: 0, highest: 0, problems: [] };
  const sources = createSources(packages, 0);
  mkdirSync(join(root, '.git'), { recursive: true });
  putFiles(root, sources);
  const call = { directory: root, words: ['--debounce=5', '--prune'], variables: { GEN_CACHE_DIR: join(base, 'cache') } };
  const watching = startWatch(builtProgram(), call);
  try {
    await watching.next();
    await watching.settle();
    const before = readTree(root);
    report.early = await work({ root, sources, watching, report }, warmUp);
    report.highest = 0;
    report.late = await work({ root, sources, watching, report }, edits);
    judge(report, judgesMemory);
    report.problems.push(...compareTrees(readTree(root), before));
    return report;
  } finally {
    await watching.end('SIGTERM');
    rmSync(base, { recursive: true, force: true });
  }
}

/** Works on one package after the other until so many edits are made; gives what is held then. */
async function work({ root, sources, watching, report }: Endurance, edits: number): Promise<Holdings | undefined> {
  while (report.edits < edits) {
    const { rounds: round } = report;
    const index = round % packages;
    for (const step of workOn(index, round, sources[`p${index}/store.go`] ?? '')) {
      await take(step, root, watching);
      report.edits++;
    }
    report.rounds++;
    report.highest = Math.max(report.highest, readHoldings(watching.child.pid)?.mebibytes ?? 0);
  }
  await watching.settle();
  return readHoldings(watching.child.pid);
}

/** Makes a change and waits for a round that has seen it: a new directory stands for what is in it. */
async function take({ file, change }: Step, root: string, watching: Watching): Promise<void> {
  change(join(root, file));
  await watching.next(({ changed }) => changed.some((each) => `${each}/`.startsWith(`${file}/`) || `${file}/`.startsWith(`${each}/`)));
}

function judge({ early, late, problems }: EnduranceReport, judgesMemory: boolean): void {
  if (early === undefined || late === undefined) return;
  const grown = late.mebibytes - early.mebibytes;
  if (judgesMemory && grown > mostGrowth) problems.push(`memory grew by ${grown} MiB, from ${early.mebibytes}`);
  if (late.handles !== early.handles) problems.push(`${early.handles} open files became ${late.handles}`);
  if (late.watches !== early.watches) problems.push(`${early.watches} watches became ${late.watches}`);
}

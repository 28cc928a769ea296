import { createStyles, displayPath, formatDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { Round } from '@standin/engine';
import type { Io } from '../../io.ts';
import type { OutputSettings } from '../../output/output-settings.ts';
import { nameDoubles } from '../../output/name-doubles.ts';
import { describeIdleFlags } from '../../planned/idle-flags.ts';
import { describeDoubts } from '../../planned/report-orphans.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { describeRound } from './describe-round.ts';
import { formatRound } from './format-round.ts';
import type { WatchOptions } from './read-watch-options.ts';
import { createScreen, type Screen } from './screen.ts';
import { createStandingDiagnostics } from './standing-diagnostics.ts';

/** Tells of rounds: people on standard error, programs on standard output. */
export interface Reporter {
  onProgress(done: number, total: number, file: string): void;
  /** A round is over, and the next change will be seen. */
  report(round: Round, facts: RoundFacts): void;
  /** Something is wrong with watching itself, from now on. */
  warn(diagnostic: Diagnostic): void;
  /** Prints at once what belongs to no round. */
  tell(diagnostic: Diagnostic): void;
  showErrors(): void;
  readonly redraw: Screen['redraw'];
  close(): void;
}

/** What is known of a round beside what it came to. */
export interface RoundFacts {
  readonly milliseconds: number;
  /** Whether something was seen to happen; else it was for certainty alone. */
  readonly isCalledFor: boolean;
}

/** What a reporter starts from. */
export interface ReporterOptions {
  readonly settings: OutputSettings;
  readonly options: WatchOptions;
  /** What is to be said of the command line. */
  readonly diagnostics: readonly Diagnostic[];
  /** The flags of gen.yaml's options. */
  readonly flags: readonly string[];
  readonly terminal: Terminal;
}

/** Nothing was told yet. */
export function createReporter({ settings, options, diagnostics: lasting, flags, terminal }: ReporterOptions, io: Io): Reporter {
  const { isQuiet, isVerbose, color } = settings;
  const { workingDirectory: relativeTo } = io;
  const screen = createScreen(io, terminal);
  const styles = createStyles(color);
  const standing = createStandingDiagnostics();
  const ofWatching: Diagnostic[] = [...lasting];
  let orphans: ReadonlySet<string> = new Set();
  let number = 0;

  const format = (all: readonly Diagnostic[]): string => all.map((each) => formatDiagnostic(each, { color, relativeTo })).join('');
  const formatGone = ({ code, severity, message, position }: Diagnostic): string => {
    const place = position === undefined ? '' : `${displayPath(position.file, relativeTo)}: `;
    return `${styles.green('gone:')} ${place}${severity} ${code}: ${message}\n`;
  };

  function tellOrphans(round: Round): string {
    const now = new Set(round.orphans.orphans.map(({ file }) => file));
    const appeared = [...now].filter((file) => !orphans.has(file));
    orphans = now;
    return isQuiet
      ? ''
      : appeared.map((file) => `${styles.yellow('orphaned:')} ${displayPath(file, relativeTo)}: nothing asks for it\n`).join('');
  }

  function report(round: Round, { milliseconds, isCalledFor }: RoundFacts): void {
    number += 1;
    // Half-typed lines make doubts, and the mistake itself is told.
    const doubts = options.isJson || isVerbose ? describeDoubts(round.orphans, 'note') : [];
    const found = [...ofWatching, ...describeIdleFlags(flags, round.plan), ...round.diagnostics, ...doubts];
    const { appeared, gone } = standing.update(found);
    const errors = standing.list().filter(({ severity }) => severity === 'error').length;
    if (options.isJson) io.stdout.write(formatRound(round, { number, milliseconds, diagnostics: standing.list(), relativeTo }));
    else screen.print(format(appeared) + gone.map(formatGone).join(''));
    if (options.isJson || isQuiet) return;
    const news = tellOrphans(round);
    screen.print(news);
    const line = describeRound(round, { milliseconds, errors, relativeTo });
    if (isVerbose && round.cacheFailure !== undefined) screen.print(`note: ${round.cacheFailure}\n`);
    const isEventful =
      round.removed.length + appeared.length + gone.length > 0 || news !== '' || round.outcomes.some(({ kind }) => kind === 'written');
    const text = number === 1 ? `${line}; watching ${describeCounts(round)}` : line;
    const isWorthwhile = isEventful || number === 1;
    if (isWorthwhile || isCalledFor) screen.draw(text);
    else screen.redraw('continued');
    if (!screen.isLive() && (isWorthwhile || isVerbose)) screen.print(`${text}\n`);
  }

  return Object.freeze({
    onProgress(done: number, total: number, file: string) {
      if (!options.isJson && !isQuiet) screen.show(done, total, file);
    },
    report,
    warn: (diagnostic: Diagnostic) => void ofWatching.push(diagnostic),
    tell: (diagnostic: Diagnostic) => screen.print(format([diagnostic])),
    showErrors: () => screen.print(format(standing.list()) || 'no errors\n'),
    redraw: screen.redraw,
    close: screen.close,
  });
}

function describeCounts({ places, plan }: Round): string {
  const count = (number: number, word: string): string => (number === 1 ? `1 ${word}` : `${number} ${word}s`);
  return `${count(places.files, 'file')}, ${count(plan.requests.length, nameDoubles(plan.requests))}`;
}

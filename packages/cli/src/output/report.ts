import type { Diagnostic } from '@standin/diagnostics';
import type { Origin } from '@standin/engine';

/**
 * What is said of a file: of an output that it was `written` or is `unchanged`, `missing`, `stale` or `failed`; of a generated mock that nothing makes that it is
 * `orphaned` or was `removed`. `printed` is a mock without a file.
 */
export type FileKind = 'written' | 'missing' | 'stale' | 'unchanged' | 'printed' | 'failed' | 'orphaned' | 'removed';

/** Every kind, in the order in which counts are listed. */
export const fileKinds = Object.freeze([
  'written',
  'missing',
  'stale',
  'orphaned',
  'removed',
  'unchanged',
  'printed',
  'failed',
] as const satisfies readonly FileKind[]);

/** A file as reports have it. */
export interface ReportedFile {
  readonly kind: FileKind;
  /** Absolute: the output; where there is none, the file that asks for one. */
  readonly path: string;
  /** In `path`, from 1: of what is stale the first line that differs, of what is orphaned its header. */
  readonly line?: number;
  /** Who asks for the file. */
  readonly origin?: Pick<Origin, 'file' | 'line' | 'kind'>;
  /** Why it is of its kind, in a few words; of what failed the first error. */
  readonly why?: string;
  /** Of what is stale: the first line that differs as it is there, and as it should be; one is absent where its file ends. */
  readonly found?: string;
  readonly wanted?: string;
  /** What was made, where it goes to standard output. */
  readonly text?: string;
  /** A unified diff from what is there to what should be. */
  readonly patch?: string;
}

/** What a command found or did: what every form of output is made of. */
export interface Report {
  /** The name of the command. */
  readonly command: string;
  /** The part of the whole that it is about, `2/5` for instance; absent where it is about the whole. */
  readonly shard?: string;
  /** The exit status. */
  readonly status: number;
  readonly counts: Readonly<Partial<Record<FileKind, number>>>;
  readonly files: readonly ReportedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

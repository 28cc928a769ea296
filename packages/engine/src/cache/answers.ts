import { readdirSync } from 'node:fs';
import { isCataloguePath, type Query, type SourceTree } from '@standin/modules';
import type { Answer } from './answer.ts';
import { isSameSignature, readStatus, type FileStatus, type Signature } from './file-status.ts';
import { fingerprintOf } from './fingerprint.ts';

/** What answers are worked out from. */
export interface AnswerSource {
  readonly tree: SourceTree;
  /** Whether outputs of the run are laid over a path: then the tree's answer may change, and the disk does not tell it. */
  readonly isOverlaid: (path: string) => boolean;
  /** The latest time, in milliseconds since 1970, at which nothing of the tree had been read. */
  readonly since: number;
  /** How much later than a change the system's time of it may be, in milliseconds. */
  readonly granularity: number;
}

/** The answers of a tree, one state of the disk, each worked out once. */
export interface Answers {
  /** The answer as computations that read through the tree have it. */
  give(query: Query): Answer;
  /**
   * The answer that was recorded, where it is still the answer; with the state of the disk that shows it now. Where the state is the one recorded, the
   * file is not opened.
   */
  confirm(recorded: Answer): Answer | undefined;
}

/** Nothing has been asked yet. */
export function createAnswers(source: AnswerSource): Answers {
  const { tree, isOverlaid } = source;
  const statuses = new Map<string, FileStatus>();
  const given = { read: new Map<string, Answer>(), list: new Map(), kindOf: new Map(), realPath: new Map() };

  function statusOf(path: string): FileStatus {
    let status = statuses.get(path);
    if (status === undefined) statuses.set(path, (status = readStatus(path)));
    return status;
  }

  function give(query: Query): Answer {
    if (isCataloguePath(tree.path, query.path)) return { query, fingerprint: 'catalogue' };
    if (isOverlaid(query.path)) return { query, fingerprint: fingerprintOf(tree, query) };
    const known: Map<string, Answer> = given[query.kind];
    let answer = known.get(query.path);
    if (answer === undefined) {
      const signature = findSettledSignature(source, query, (path) => statuses.get(path) ?? readStatus(path));
      answer = { query, fingerprint: fingerprintOf(tree, query), ...(signature && { signature }) };
      known.set(query.path, answer);
    }
    return answer;
  }

  function confirm(recorded: Answer): Answer | undefined {
    const { path } = recorded.query;
    if (recorded.query.kind !== 'realPath' && !isOverlaid(path) && !isCataloguePath(tree.path, path)) {
      const status = statusOf(path);
      const told = tellByStatus(recorded.query, status);
      if (told !== undefined) return told === recorded.fingerprint ? recorded : undefined;
      if (isSameSignature(recorded.signature, status.signature)) return recorded;
    }
    const answer = give(recorded.query);
    return answer.fingerprint === recorded.fingerprint ? answer : undefined;
  }

  return Object.freeze({ give, confirm });
}

/** The fingerprint of an answer that needs no more than looking at the path. */
function tellByStatus({ kind }: Query, status: FileStatus): string | undefined {
  if (status.kind === 'unknown') return undefined;
  if (status.kind === 'absent') return 'absent';
  if (kind === 'kindOf') return status.kind === 'other' ? 'absent' : status.kind;
  if (kind === 'read') return status.kind === 'directory' ? 'directory' : undefined;
  return status.kind === 'directory' ? undefined : 'absent';
}

/**
 * The state of a path as far as no later change can have the same: its times lie well before anything was read, so that what was read is what the state
 * has, and whatever changes it from now on has a later time. (git calls the others racily clean.)
 */
function findSettledSignature(
  { tree, since, granularity }: AnswerSource,
  { kind, path }: Query,
  statusOf: (path: string) => FileStatus,
): Signature | undefined {
  if (kind === 'kindOf' || kind === 'realPath') return undefined;
  const { signature } = statusOf(path);
  if (signature === undefined || Math.max(signature.modified, signature.changed) >= since - granularity) return undefined;
  return kind === 'read' || (tree.path.sep === '/' && hasOnlyPlainEntries(path)) ? signature : undefined;
}

/** A directory's state does not tell what the symbolic links in it lead to; Windows may write it late. */
function hasOnlyPlainEntries(directory: string): boolean {
  try {
    return readdirSync(directory, { withFileTypes: true }).every((entry) => entry.isFile() || entry.isDirectory());
  } catch {
    return false;
  }
}

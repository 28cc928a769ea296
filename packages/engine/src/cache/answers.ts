import { readdirSync } from 'node:fs';
import { invariant } from '@standin/diagnostics';
import { describeQuestion, isCataloguePath, isListing, type AskedQuery, type Query, type SourceTree } from '@standin/modules';
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
  /** Works out the answer to a question that nothing is laid over; gives the number of the question, which it is kept by. */
  settle(query: AskedQuery): number;
  /** The answer that was settled. */
  answerOf(number: number): Answer;
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
  const numbered: (Answer | undefined)[] = [];
  const given = new Map<string, Map<string, Answer>>();

  function statusOf(path: string): FileStatus {
    let status = statuses.get(path);
    if (status === undefined) statuses.set(path, (status = readStatus(path)));
    return status;
  }

  function answersTo(query: Query): Map<string, Answer> {
    const question = describeQuestion(query);
    let known = given.get(question);
    if (known === undefined) given.set(question, (known = new Map<string, Answer>()));
    return known;
  }

  function workOut(query: Query): Answer {
    const { path } = query;
    if (isCataloguePath(tree.path, path)) return { query, fingerprint: 'catalogue' };
    const signature = findSettledSignature(source, query, () => statusOf(path));
    return { query, fingerprint: fingerprintOf(tree, query), ...(signature && { signature }) };
  }

  function give(query: Query): Answer {
    const { path } = query;
    if (isOverlaid(path)) return { query, fingerprint: fingerprintOf(tree, query) };
    const known = answersTo(query);
    let answer = known.get(path);
    if (answer === undefined) known.set(path, (answer = workOut(query)));
    return answer;
  }

  function settle(query: AskedQuery): number {
    const { path, number } = query;
    // An array with gaps would be slow.
    while (numbered.length <= number) numbered.push(undefined);
    numbered[number] ??= answersTo(query).get(path) ?? workOut(query);
    return number;
  }

  function answerOf(number: number): Answer {
    const answer = numbered[number];
    invariant(answer !== undefined, 'a number is that of a question that was answered');
    return answer;
  }

  function confirm(recorded: Answer): Answer | undefined {
    const { path } = recorded.query;
    if (recorded.query.kind !== 'realPath' && !isOverlaid(path) && !isCataloguePath(tree.path, path)) {
      const status = statusOf(path);
      const told = tellByStatus(recorded.query, status);
      if (told !== undefined) return told === recorded.fingerprint ? recorded : undefined;
      if (isSameSignature(recorded.signature, status.signature)) {
        answersTo(recorded.query).set(path, recorded);
        return recorded;
      }
    }
    const answer = give(recorded.query);
    return answer.fingerprint === recorded.fingerprint ? answer : undefined;
  }

  return Object.freeze({ give, settle, answerOf, confirm });
}

/** The fingerprint of an answer that needs no more than looking at the path. */
function tellByStatus(query: Query, status: FileStatus): string | undefined {
  const { kind } = query;
  if (status.kind === 'unknown') return undefined;
  if (status.kind === 'absent') return 'absent';
  if (kind === 'kindOf') return status.kind === 'other' ? 'absent' : status.kind;
  if (!isListing(query) && kind !== 'realPath') return status.kind === 'directory' ? 'directory' : undefined;
  return status.kind === 'directory' ? undefined : 'absent';
}

/**
 * The state of a path as far as no later change can have the same: its times lie well before anything was read, so that what was read is what the state
 * has, and whatever changes it from now on has a later time. (git calls the others racily clean.)
 */
function findSettledSignature({ tree, since, granularity }: AnswerSource, query: Query, look: () => FileStatus): Signature | undefined {
  const { kind, path } = query;
  if (kind === 'kindOf' || kind === 'realPath') return undefined;
  const { signature } = look();
  if (signature === undefined || Math.max(signature.modified, signature.changed) >= since - granularity) return undefined;
  return !isListing(query) || (tree.path.sep === '/' && hasOnlyPlainEntries(path)) ? signature : undefined;
}

/** A directory's state does not tell what the symbolic links in it lead to; Windows may write it late. */
function hasOnlyPlainEntries(directory: string): boolean {
  try {
    return readdirSync(directory, { withFileTypes: true }).every((entry) => entry.isFile() || entry.isDirectory());
  } catch {
    return false;
  }
}

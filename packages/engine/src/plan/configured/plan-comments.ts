import { readCommentLayer, type Configuration, type LayerReading } from '@standin/config';
import { createDiagnostic, describeNearNames, type TextPosition } from '@standin/diagnostics';
import type { InterfaceTargetName } from '@standin/targets';
import { targetsByVerb } from '../../directives/targets-by-verb.ts';
import type { TypeComment } from '../find-type-comments.ts';
import type { ScannedFile } from '../scan-directory.ts';
import { matchEntries } from './match-entries.ts';
import { nameMock } from './name-mock.ts';
import type { Planning } from './planning.ts';
import type { WantedDouble } from './wanted-double.ts';

/** Plans what the `//gen:` comments in the files of a directory ask for. A comment takes the place of what gen.yaml asks of the same interface. */
export function planComments(planning: Planning, directory: string, files: readonly ScannedFile[], configuration: Configuration): void {
  const { path } = planning.session.tree;
  for (const { name, comments } of files) {
    for (const comment of comments) planComment(planning, { directory, file: path.join(directory, name), comment, configuration });
  }
}

/** The values in the comments of files that may be templates of names, for `loadNameRenderer`. */
export function listCommentTemplates(files: readonly ScannedFile[]): readonly string[] {
  const values = files.flatMap(({ comments }) =>
    comments.flatMap(({ words }) => words.map((word) => readWord(word).replace(/^[^=]*=/, ''))),
  );
  return values.filter((value) => value.includes('{{'));
}

/** A word without the quotes that keep blanks in it; those in the tags of a template belong to it. */
function readWord(text: string): string {
  return text.replaceAll(/(\{\{.*?\}\})|"/g, '$1');
}

/** A comment and where it stands. */
export interface PlacedComment {
  /** Absolute. */
  readonly directory: string;
  /** Absolute. */
  readonly file: string;
  readonly comment: TypeComment;
}

/** The options that a comment sets. */
export function readTypeComment(placed: PlacedComment): LayerReading {
  const words = placed.comment.words.map((text) => ({ text: readWord(text), place: locateWord(placed, text) }));
  return readCommentLayer(words, placed);
}

interface CommentPlan extends PlacedComment {
  readonly configuration: Configuration;
}

function planComment(planning: Planning, plan: CommentPlan): void {
  const { comment } = plan;
  const target = targetsByVerb.get(comment.verb);
  if (comment.hasBlank === true) {
    if (target !== undefined) noteBlank(planning, plan);
  } else if (target === undefined) {
    const hint = describeNearNames(comment.verb, [...targetsByVerb.keys()]) ?? `known: ${[...targetsByVerb.keys()].join(', ')}`;
    refuse(planning, plan, { code: 'GEN406', message: `unknown target ${comment.verb === '' ? 'behind //gen:' : comment.verb}`, hint });
  } else if (comment.typeName === undefined) {
    const hint = 'write it on a line of its own, directly above the type or its documentation';
    refuse(planning, plan, { code: 'GEN422', message: `//gen:${comment.verb} stands above no type`, hint });
  } else {
    planMock(planning, plan, { name: comment.typeName, target });
  }
}

function noteBlank(planning: Planning, plan: CommentPlan): void {
  const { verb, typeName = '' } = plan.comment;
  const message = `with a blank behind the slashes, this asks for no ${verb} of ${typeName}`;
  const hint = `write //gen:${verb}, as go:generate and other directives are written`;
  planning.diagnostics.push(createDiagnostic({ code: 'GEN424', severity: 'note', message, hint, ...locateWord(plan, '//') }));
}

function planMock(
  planning: Planning,
  plan: CommentPlan,
  { name, target }: { readonly name: string; readonly target: InterfaceTargetName },
): void {
  const { directory, comment, configuration } = plan;
  const { session } = planning;
  const reading = readTypeComment(plan);
  planning.diagnostics.push(...reading.diagnostics);
  if (reading.diagnostics.some(({ severity }) => severity === 'error')) return;
  const location = planning.workspaces.of(directory, {}).locate(directory) ?? { importPath: '', directory, origin: 'directory' as const };
  const entries = matchEntries(configuration.entries, { directory, importPath: location.importPath }, session.tree);
  const { resolved } = planning.resolve({ configuration, entries, target, comment: reading.layer }, directory);
  const found = planning.find(location, planning.workspaces.of(directory, resolved.options));
  const subject = found.interfaces.find((candidate) => candidate.name === name);
  if (subject === undefined) {
    refuse(planning, plan, { code: 'GEN104', message: `${name} is no interface that a double can implement`, hint: 'remove the comment' });
    return;
  }
  const named = nameMock({ tree: session.tree, renderer: planning.renderer, resolved, package: found, interface: subject, target });
  if ('diagnostics' in named) {
    planning.diagnostics.push(...named.diagnostics);
    return;
  }
  planning.taken.add(placeOf(directory, name));
  const { position, sourceLine } = locateWord(plan, `//gen:${comment.verb}`);
  const origin = { kind: 'comment', file: plan.file, line: comment.line, column: position.column ?? 1, sourceLine } as const;
  planning.wanted.push({ origin, target, package: found, interface: subject, resolved, workingDirectory: directory, ...named });
}

/** What is wanted without what entries of gen.yaml ask of an interface whose comment takes their place. */
export function leaveOutTaken({ wanted, taken }: Planning): readonly WantedDouble[] {
  return wanted.filter(
    ({ origin, interface: { name }, package: { location } }) =>
      origin.kind !== 'configuration' || !taken.has(placeOf(location.directory, name)),
  );
}

function placeOf(directory: string, name: string): string {
  return `${directory}\0${name}`;
}

function locateWord({ file, comment }: PlacedComment, word: string): Required<TextPosition> {
  const index = Math.max(comment.text.indexOf(word), 0);
  const column = Buffer.byteLength(comment.text.slice(0, index)) + 1;
  return { position: { file, line: comment.line, column }, sourceLine: comment.text };
}

interface Refusal {
  readonly code: 'GEN104' | 'GEN406' | 'GEN422';
  readonly message: string;
  readonly hint: string;
}

function refuse(planning: Planning, plan: CommentPlan, refusal: Refusal): void {
  planning.diagnostics.push(createDiagnostic({ ...refusal, ...locateWord(plan, `//gen:${plan.comment.verb}`) }));
}

import { findTextHelper } from '@standin/render';
import type { NameTemplate, RenderedText } from './name-template.ts';
import type { NameView } from './name-view.ts';
import { checkCall, checkName, type TemplateProblem } from './template-problem.ts';

/** A tag, taken apart: `#if name`, `else`, `/if`, `name`, `helper name`. */
const tag = /^\{\{(?:#if (?<condition>\w+)|(?<otherwise>else)|(?<end>\/if)|\s*(?:(?<helper>\w+)\s+)?(?<name>\w+)\s*)\}\}$/;

type Part = TextPart | NamePart | ConditionPart;

interface TextPart {
  readonly kind: 'text';
  readonly text: string;
}

interface NamePart {
  readonly kind: 'name';
  readonly name: string;
  readonly helper?: string;
}

interface ConditionPart {
  readonly kind: 'condition';
  readonly name: string;
  readonly parts: Part[];
  readonly otherwise: Part[];
}

/** A block that is not closed yet, and which of its branches is being read. */
interface OpenBlock {
  readonly condition: ConditionPart;
  target: Part[];
}

/**
 * A template that uses nothing but texts, `{{name}}`, `{{helper name}}` and `{{#if name}}...{{else}}...{{/if}}`, which is nearly every one, renders to what Handlebars would
 * give, without loading its compiler. `undefined` for any other.
 */
export function parseSimpleTemplate(text: string): NameTemplate | undefined {
  if (/[\\\n\r]/.test(text)) return undefined;
  const root: Part[] = [];
  const open: OpenBlock[] = [];
  for (const piece of text.split(/(\{\{[^{}]*\}\})/)) {
    if (!readPiece(piece, root, open)) return undefined;
  }
  return open.length === 0 ? (view) => render(root, view) : undefined;
}

/** Adds a text or tag to what was read so far; false where it is not simple. */
function readPiece(piece: string, root: Part[], open: OpenBlock[]): boolean {
  const parts = open.at(-1)?.target ?? root;
  if (!piece.startsWith('{{')) {
    parts.push({ kind: 'text', text: piece });
    return !/[{}]/.test(piece);
  }
  const { condition, otherwise, end, helper, name } = tag.exec(piece)?.groups ?? {};
  if (condition !== undefined) {
    if (isReserved(condition)) return false;
    const part: ConditionPart = { kind: 'condition', name: condition, parts: [], otherwise: [] };
    parts.push(part);
    open.push({ condition: part, target: part.parts });
    return true;
  }
  if (otherwise !== undefined) return startOtherwise(open.at(-1));
  if (end !== undefined) return open.pop() !== undefined;
  if (name === undefined || isReserved(name) || isReserved(helper)) return false;
  parts.push({ kind: 'name', name, ...(helper !== undefined && { helper }) });
  return true;
}

function startOtherwise(block: OpenBlock | undefined): boolean {
  if (!block || block.target === block.condition.otherwise) return false;
  block.target = block.condition.otherwise;
  return true;
}

/** Words that mean something of their own to Handlebars. */
function isReserved(word: string | undefined): boolean {
  return word !== undefined && /^(?:else|this|true|false|null|undefined|if|unless|each|with|lookup|log|as|\d.*)$/.test(word);
}

function render(parts: readonly Part[], view: NameView): RenderedText {
  const problem = findProblem(parts, view);
  return problem ? { kind: 'problem', problem } : { kind: 'text', text: parts.map((part) => renderPart(part, view)).join('') };
}

function renderPart(part: Part, view: NameView): string {
  if (part.kind === 'text') return part.text;
  const value = view[part.name as keyof NameView];
  if (part.kind === 'name') return part.helper === undefined ? String(value) : (findTextHelper(part.helper)?.call(String(value)) ?? '');
  const chosen = value === false || value === '' ? part.otherwise : part.parts;
  return chosen.map((each) => renderPart(each, view)).join('');
}

function findProblem(parts: readonly Part[], view: NameView): TemplateProblem | undefined {
  for (const part of parts) {
    if (part.kind === 'text') continue;
    const helper = part.kind === 'name' ? part.helper : undefined;
    const inner = part.kind === 'condition' ? [...part.parts, ...part.otherwise] : [];
    const problem = (helper === undefined ? undefined : checkCall(helper, 1)) ?? checkName(part.name, view) ?? findProblem(inner, view);
    if (problem) return problem;
  }
  return undefined;
}

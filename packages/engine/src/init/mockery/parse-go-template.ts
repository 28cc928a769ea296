/** A part of a template in Go's language: text, or what an action prints. Piped values are the last operands of what they are piped into. */
export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly operands: readonly TemplateExpression[] };

/** What an action prints. */
export type TemplateExpression = Exclude<TemplateNode, { kind: 'text' }>;

/** The parts of a template, or what of it goes beyond variables, functions, strings and pipes. */
export type ParsedTemplate =
  { readonly kind: 'parsed'; readonly nodes: readonly TemplateNode[] } | { readonly kind: 'malformed'; readonly reason: string };

const action = /\{\{(-\s)?([^]*?)(\s-)?\}\}/g;
const token = /\s+|"(?:[^"\\]|\\.)*"|`[^`]*`|\.\w*|[A-Za-z_]\w*|-?\d+|[|()]/gy;

/** Parses the part of Go's template language that names of files are written in: variables, functions, strings, pipes and parentheses. */
export function parseGoTemplate(text: string): ParsedTemplate {
  const nodes: TemplateNode[] = [];
  let end = 0;
  for (const match of text.matchAll(action)) {
    const [whole, , body = ''] = match;
    addText(nodes, text.slice(end, match.index));
    end = match.index + whole.length;
    const expression = parseAction(body);
    if (expression === undefined) return { kind: 'malformed', reason: whole };
    nodes.push(expression);
  }
  addText(nodes, text.slice(end));
  return { kind: 'parsed', nodes };
}

function addText(nodes: TemplateNode[], text: string): void {
  if (text !== '') nodes.push({ kind: 'text', text });
}

function parseAction(body: string): TemplateExpression | undefined {
  const tokens = splitTokens(body.trim());
  return tokens === undefined ? undefined : parsePipeline(tokens, { index: 0 }, undefined);
}

function splitTokens(body: string): readonly string[] | undefined {
  const matches = [...body.matchAll(token)].map(([text]) => text);
  return matches.join('') === body ? matches.filter((text) => text.trim() !== '') : undefined;
}

interface Cursor {
  index: number;
}

function parsePipeline(tokens: readonly string[], cursor: Cursor, closing: string | undefined): TemplateExpression | undefined {
  let value: TemplateExpression | undefined;
  for (;;) {
    const command = parseCommand(tokens, cursor, value);
    if (command === undefined) return undefined;
    value = command;
    const next = tokens[cursor.index++];
    if (next === closing) return value;
    if (next !== '|') return undefined;
  }
}

function parseCommand(tokens: readonly string[], cursor: Cursor, piped: TemplateExpression | undefined): TemplateExpression | undefined {
  const operands: TemplateExpression[] = [];
  const head = tokens[cursor.index];
  const name = head !== undefined && /^[A-Za-z_]/.test(head) ? head : undefined;
  if (name !== undefined) cursor.index++;
  for (let next = tokens[cursor.index]; next !== undefined && next !== '|' && next !== ')'; next = tokens[cursor.index]) {
    const operand = parseOperand(tokens, cursor);
    if (operand === undefined) return undefined;
    operands.push(operand);
  }
  const all = piped === undefined ? operands : [...operands, piped];
  if (name !== undefined) return { kind: 'call', name, operands: all };
  return all.length === 1 ? all[0] : undefined;
}

function parseOperand(tokens: readonly string[], cursor: Cursor): TemplateExpression | undefined {
  const text = tokens[cursor.index++] ?? '';
  if (text === '(') return parsePipeline(tokens, cursor, ')');
  if (text.startsWith('"')) return { kind: 'string', value: unquote(text) };
  if (text.startsWith('`')) return { kind: 'string', value: text.slice(1, -1) };
  if (/^\.\w/.test(text)) return { kind: 'variable', name: text.slice(1) };
  return /^-?\d+$/.test(text) ? { kind: 'string', value: text } : undefined;
}

function unquote(text: string): string {
  return text.slice(1, -1).replaceAll(/\\(.)/g, '$1');
}

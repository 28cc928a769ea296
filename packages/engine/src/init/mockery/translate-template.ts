import { parseGoTemplate, type TemplateExpression, type TemplateNode } from './parse-go-template.ts';

/** What translating a name came to. */
export type Translation = { readonly kind: 'template'; readonly template: string } | { readonly kind: 'foreign'; readonly reason: string };

/** Which mockery reads the template: in v3 the text that a function works on comes last, in v2 where Go's `strings` has it. */
export type MockeryVersion = 'v2' | 'v3';

// The directories of mockery are absolute or start from where it was called; ours start from gen.yaml, so both become relative ones.
const variables: Readonly<Record<string, string>> = {
  ConfigDir: '',
  InterfaceDir: 'packageDirectory',
  InterfaceDirRelative: 'packageDirectory',
  InterfaceName: 'interface',
  InterfaceNameCamel: 'firstUpper interface',
  InterfaceNameLower: 'lowerCase interface',
  InterfaceNameLowerCamel: 'firstLower interface',
  InterfaceNameSnake: 'snakeCase interface',
  MockName: 'mockName',
  PackageName: 'package',
  PackagePath: 'importPath',
  SrcPackageName: 'package',
  SrcPackagePath: 'importPath',
  StructName: 'mockName',
};

/** Functions of one text. */
const plainFunctions: Readonly<Record<string, string>> = {
  camelcase: 'firstUpper',
  firstLower: 'firstLower',
  firstUpper: 'firstUpper',
  kebabcase: 'kebabCase',
  lower: 'lowerCase',
  snakecase: 'snakeCase',
  upper: 'upperCase',
};

/** Functions with arguments, and where among those of v2 the text stands. */
const functionsWithArguments: Readonly<Record<string, { readonly helper: string; readonly count: number }>> = {
  replaceAll: { helper: 'replace', count: 2 },
  trimPrefix: { helper: 'trimPrefix', count: 1 },
  trimSuffix: { helper: 'trimSuffix', count: 1 },
};

/** What a template is translated for, and what in it had no like. */
interface Context {
  readonly version: MockeryVersion;
  readonly foreign: string[];
}

/** Makes of a name in Go's template language, as mockery's `dir` and `filename` are, one in that of gen.yaml; what has no like is named. */
export function translateTemplate(text: string, version: MockeryVersion): Translation {
  const parsed = parseGoTemplate(text);
  if (parsed.kind === 'malformed') return { kind: 'foreign', reason: parsed.reason };
  const context: Context = { version, foreign: [] };
  const template = parsed.nodes.map((node) => translateNode(node, context)).join('');
  const [reason] = context.foreign;
  return reason === undefined ? { kind: 'template', template } : { kind: 'foreign', reason };
}

function translateNode(node: TemplateNode, context: Context): string {
  if (node.kind === 'text') return node.text;
  const expression = translateExpression(node, context);
  if (expression.startsWith('"')) return expression.slice(1, -1);
  return expression === '' ? '.' : `{{${expression}}}`;
}

/** An expression of Handlebars without its braces; a quoted text for a constant, nothing for the directory of the configuration. */
function translateExpression(node: TemplateExpression, context: Context): string {
  if (node.kind === 'string') return JSON.stringify(node.value);
  return node.kind === 'variable' ? translateVariable(node.name, context) : translateCall(node, context);
}

function translateVariable(name: string, { foreign }: Context): string {
  if (name === 'Mock') return '"Mock"';
  const translated = variables[name];
  if (translated === undefined) foreign.push(`.${name}`);
  return translated ?? '';
}

function translateCall({ name, operands }: Extract<TemplateNode, { kind: 'call' }>, context: Context): string {
  const [first] = operands;
  const isOfFile = operands.length === 1 && first?.kind === 'variable' && first.name === 'InterfaceFile';
  if (isOfFile && (name === 'base' || name === 'dir')) return name === 'base' ? 'sourceFile' : 'packageDirectory';
  const plain = plainFunctions[name];
  if (plain !== undefined && first !== undefined && operands.length === 1) return `${plain} ${nest(first, context)}`;
  const known = functionsWithArguments[name];
  if (known?.count !== operands.length - 1) {
    context.foreign.push(name);
    return '';
  }
  const ordered = context.version === 'v2' ? operands : [...operands.slice(-1), ...operands.slice(0, -1)];
  return [known.helper, ...ordered.map((operand) => nest(operand, context))].join(' ');
}

function nest(node: TemplateExpression, context: Context): string {
  const expression = translateExpression(node, context);
  if (expression === '') return '"."';
  return /^"|^\w+$/.test(expression) ? expression : `(${expression})`;
}

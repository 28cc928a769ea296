/** A node of a body, of any kind. */
type Node = Readonly<Record<string, unknown>>;

/** Built-in functions that change what their first argument refers to. */
const changing: ReadonlySet<unknown> = new Set(['clear', 'copy', 'delete']);

/** What statements of a body do that no type tells: goroutines, channels, changes of package variables, which are known by the places where the body names them. */
export function findStatementEffect(body: unknown, variables: ReadonlyMap<number, string>): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const own = 'kind' in body ? effectOf({ ...body }, variables) : undefined;
  if (own !== undefined) return own;
  for (const part of Object.values(body)) {
    const found = findStatementEffect(part, variables);
    if (found !== undefined) return found;
  }
  return undefined;
}

function effectOf(node: Node, variables: ReadonlyMap<number, string>): string | undefined {
  const { kind, operator } = node;
  if (kind === 'go') return 'it starts a goroutine';
  if (kind === 'send' || kind === 'select' || (kind === 'unary' && operator === '<-')) return 'it waits for a channel';
  const name = targetsOf(node)
    .map((target) => rootVariable(target, variables))
    .find((each) => each !== undefined);
  return name === undefined ? undefined : describeChange(name);
}

/** What it means to change a package variable. */
export function describeChange(name: string): string {
  return `it may change the package variable ${name}`;
}

/** What a node changes, or hands out to be changed. */
function targetsOf({ kind, operator, left, operand, callee, arguments: given }: Node): readonly unknown[] {
  if (kind === 'assignment') return left as readonly unknown[];
  if (kind === 'incrementDecrement' || (kind === 'unary' && operator === '&')) return [operand];
  const isChange = kind === 'call' && isNode(callee) && callee['kind'] === 'name' && changing.has(callee['name']);
  return isChange ? (given as readonly unknown[]).slice(0, 1) : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

/** The package variable that a selector, an index, a slice or an indirection starts at. */
export function rootVariable(expression: unknown, variables: ReadonlyMap<number, string>): string | undefined {
  if (!isNode(expression)) return undefined;
  const { kind, offset, operand } = expression;
  const name = typeof offset === 'number' && (kind === 'name' || kind === 'selector') ? variables.get(offset) : undefined;
  return name ?? rootVariable(operand, variables);
}

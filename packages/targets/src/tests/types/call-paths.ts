/** A node of a body, of any kind. */
type Node = Readonly<Record<string, unknown>>;

/**
 * The selectors of calls that start at a name, or at a variable that was declared with such a selector (`repo := s.repo`), in the order in which they run: operands and arguments before the call that takes them, function literals behind the call that they are given to.
 */
export function listCallPaths(body: unknown, start: string): readonly (readonly string[])[] {
  const paths: (readonly string[])[] = [];
  const starts = new Map<string, readonly string[]>([[start, []]]);
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) node.forEach(visit);
    else if ('kind' in node && node.kind === 'call') visitCall(node);
    else Object.values(node).forEach(visit);
    if ('kind' in node && node.kind === 'shortVariableDeclaration') noteVariables(node);
  };
  const noteVariables = ({ left, right }: Node): void => {
    const values = right as readonly Node[];
    for (const [index, { kind, name }] of (left as readonly Node[]).entries()) {
      const value = values[index];
      const path = value && readPath(value, starts);
      if (kind === 'name' && path !== undefined) starts.set(String(name), path);
    }
  };
  const visitCall = ({ callee, arguments: given }: Node): void => {
    const values = given as readonly Node[];
    const path = readPath(callee as Node, starts);
    if (path === undefined) visit(callee);
    for (const value of values) if (value['kind'] !== 'functionLiteral') visit(value);
    if (path !== undefined) paths.push(path);
    for (const value of values) if (value['kind'] === 'functionLiteral') visit(value);
  };
  visit(body);
  return paths;
}

/** The names behind a start in `start.a.b`; `undefined` for every other expression. */
function readPath({ kind, operand, name }: Node, starts: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  if (kind === 'name') return starts.get(String(name));
  if (kind !== 'selector') return undefined;
  const before = readPath(operand as Node, starts);
  return before && [...before, String(name)];
}

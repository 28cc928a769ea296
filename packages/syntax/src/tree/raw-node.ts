/** A node of tree-sitter's concrete syntax tree, copied out of the parser's memory once. Offsets are UTF-16 indexes into the parsed text. */
export interface RawNode {
  /** The grammar's name of the node, or the token itself for an anonymous one; `ERROR` where the parser gave up. */
  readonly type: string;
  readonly field: string | undefined;
  readonly start: number;
  readonly end: number;
  /** Whether the parser made this token up to go on. */
  readonly isMissing: boolean;
  readonly children: readonly RawNode[];
}

/** What the native and the WebAssembly cursor have in common, as far as it is used. */
export interface TreeCursor {
  readonly nodeType: string;
  readonly currentFieldName: string | null | undefined;
  readonly startIndex: number;
  readonly endIndex: number;
  readonly nodeIsMissing: boolean;
  gotoFirstChild(): boolean;
  gotoNextSibling(): boolean;
  gotoParent(): boolean;
}

/** How deep nodes may lie in each other: far more than people write, and few enough for every function that calls itself for what lies in a node. */
const mostLevels = 1000;

/** Nodes of the grammar that never have children; a token without letters has none either. */
const leaves: ReadonlySet<string> = new Set(
  'identifier type_identifier field_identifier package_identifier blank_identifier comment func struct interface map chan'.split(' '),
);

const letter = /[a-z]/i;

/** Copies the tree below the cursor; a node that lies too deep becomes an ERROR. Walking with one cursor, and asking it for no more than needed, keeps crossings into the parser few. */
export function copyTree(cursor: TreeCursor, level = 0): RawNode {
  const children: RawNode[] = [];
  const type = level < mostLevels ? cursor.nodeType : 'ERROR';
  const start = cursor.startIndex;
  const end = cursor.endIndex;
  // What the parser makes up is empty.
  const node = {
    type,
    field: cursor.currentFieldName ?? undefined,
    start,
    end,
    isMissing: start === end && cursor.nodeIsMissing,
    children,
  };
  if (level < mostLevels && !leaves.has(type) && letter.test(type) && cursor.gotoFirstChild()) {
    do children.push(copyTree(cursor, level + 1));
    while (cursor.gotoNextSibling());
    cursor.gotoParent();
  }
  return node;
}

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

/** Copies the tree below the cursor; a node that lies too deep becomes an ERROR. Walking with one cursor keeps crossings into the parser few. */
export function copyTree(cursor: TreeCursor, level = 0): RawNode {
  const children: RawNode[] = [];
  const node = {
    type: level < mostLevels ? cursor.nodeType : 'ERROR',
    field: cursor.currentFieldName ?? undefined,
    start: cursor.startIndex,
    end: cursor.endIndex,
    isMissing: cursor.nodeIsMissing,
    children,
  };
  if (level < mostLevels && cursor.gotoFirstChild()) {
    do children.push(copyTree(cursor, level + 1));
    while (cursor.gotoNextSibling());
    cursor.gotoParent();
  }
  return node;
}

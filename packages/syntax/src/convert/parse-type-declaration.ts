import type { TypeDeclaration } from '../nodes/declaration.ts';
import type { TypeParameterExpression } from '../nodes/type-expression.ts';
import type { OutlineEntry } from '../outline/file-outline.ts';
import type { RawNode } from '../tree/raw-node.ts';
import { childInField, collectProblems, convertTypeField, fileOffset, nodeText, type ConvertContext } from './convert-context.ts';
import { convertTypeElement } from './convert-interface.ts';
import { parsePiece } from './parse-piece.ts';

const keyword = 'type ';

function convertTypeParameters(context: ConvertContext, list: RawNode | undefined): readonly TypeParameterExpression[] {
  const declarations = list?.children.filter((child) => child.type === 'type_parameter_declaration') ?? [];
  return declarations.flatMap((declaration) => {
    const constraintNode = childInField(declaration, 'type');
    const constraint =
      constraintNode === undefined
        ? ({ kind: 'broken', offset: fileOffset(context, declaration) } as const)
        : convertTypeElement(context, constraintNode);
    const names = declaration.children.filter((child) => child.field === 'name');
    return names.map((name) => ({ name: nodeText(context, name), constraint, offset: fileOffset(context, name) }));
  });
}

function findSpec(node: RawNode): RawNode | undefined {
  if (node.type === 'type_spec' || node.type === 'type_alias') return node;
  for (const child of node.children) {
    const spec = findSpec(child);
    if (spec !== undefined) return spec;
  }
  return undefined;
}

/**
 * Parses the one type declaration of an outline entry and nothing else of its file. A declaration that does not parse comes back with its
 * `problems`, and as much of it as could be read.
 */
export function parseTypeDeclaration(text: string, entry: OutlineEntry): TypeDeclaration {
  const spec = keyword + text.slice(entry.start, entry.end) + '\n';
  const { root, context } = parsePiece(spec, entry.start - keyword.length);
  if (root !== undefined) collectProblems(context, root);
  // An error can begin at the keyword, which need not stand before this spec in the file.
  const found = context.problems.map((problem) => ({ ...problem, offset: Math.max(problem.offset, entry.start) }));
  const node = root === undefined ? undefined : findSpec(root);
  const name = entry.names[0] ?? '';
  if (node === undefined) {
    const problems = found.length > 0 ? found : [{ offset: entry.start, message: 'syntax error: no type declaration' }];
    return {
      name,
      offset: entry.nameOffset,
      isAlias: false,
      isParenthesized: false,
      typeParameters: [],
      type: { kind: 'broken', offset: entry.start },
      problems,
    };
  }
  return {
    name,
    offset: entry.nameOffset,
    isAlias: node.type === 'type_alias',
    isParenthesized: childInField(node, 'type')?.type === 'parenthesized_type',
    typeParameters: convertTypeParameters(context, childInField(node, 'type_parameters')),
    type: convertTypeField(context, node, 'type'),
    problems: found,
  };
}

import type { SourceTree } from '@standin/modules';
import type { InterfaceTargetName } from '@standin/targets';
import { isGeneratedText } from '../write/is-generated-text.ts';
import type { InitContext } from './init-context.ts';
import { relativePath } from './relative-paths.ts';
import type { Wish, WishedOutput } from './wished-output.ts';

/**
 * Takes entries of other tools out of force that would clash: with a mock of mockgen of the same interface in the same package, with an entry that was found
 * before, or with a file that stands where theirs is to go.
 */
export function avoidClashes(context: InitContext, wishes: readonly Wish[]): readonly Wish[] {
  const taken = new Map<string, WishedOutput>();
  const note = (output: WishedOutput): void => {
    for (const id of identify(context, output)) if (!taken.has(id)) taken.set(id, output);
  };
  for (const { tool, outputs } of wishes) if (tool === 'mockgen') outputs.forEach(note);
  return wishes.map((wish) => {
    if (wish.tool === 'mockgen') return wish;
    const outputs = wish.outputs.map((output) => {
      const reason = findClash(context, output, taken);
      if (reason === undefined) note(output);
      return reason === undefined ? output : { ...output, inactive: reason };
    });
    return { ...wish, outputs };
  });
}

/** What no two outputs may share: the double's name in a directory, and one mock of an interface is enough there. */
function identify({ session: { tree } }: InitContext, output: WishedOutput): readonly string[] {
  const { destination, mockName, pattern, selector, options, target } = output;
  const place =
    destination === undefined ? `${pattern} ${JSON.stringify(options.get('directory')?.[0] ?? '')}` : tree.path.dirname(destination);
  if (mockName === undefined) return [];
  return [`${place} ${mockName}`, ...(target === 'gomock' ? [`${place} ${pattern} ${selector}`] : [])];
}

function findClash(context: InitContext, output: WishedOutput, taken: ReadonlyMap<string, WishedOutput>): string | undefined {
  const { tree } = context.session;
  const other = identify(context, output).flatMap((id) => taken.get(id) ?? [])[0];
  if (other !== undefined) {
    const where = `${relativePath(tree, context.root, other.place.file)}:${other.place.line}`;
    return other.tool === 'mockgen' ? `${where} has a gomock mock of it already` : `${where} asks for the same`;
  }
  if (output.destination === undefined || !isInTheWay(tree, output.destination, output.target)) return undefined;
  return `${relativePath(tree, context.root, output.destination)} is there already`;
}

/** A stub takes the place of what the other tool wrote. */
function isInTheWay(tree: SourceTree, destination: string, target: InterfaceTargetName): boolean {
  if (target === 'gomock') return tree.kindOf(destination) !== undefined;
  const result = tree.read(destination);
  return result.kind !== 'absent' && !(result.kind === 'text' && isGeneratedText(result.text));
}

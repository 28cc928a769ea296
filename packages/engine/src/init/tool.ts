/** A generator of test doubles whose settings can be carried over. */
export type Tool = 'mockgen' | 'mockery' | 'moq' | 'counterfeiter' | 'minimock';

/** Whether gen makes what the tool makes, in the same file and under the same name, so that `gen init --adopt` removes its lines. */
export function isAdopted(tool: Tool): boolean {
  return tool === 'mockgen' || tool === 'moq' || tool === 'counterfeiter';
}

/** What becomes of one flag or key of another tool: what docs/migrate.md says, and what a finding says where nothing does. */
export interface KeyMapping {
  /** As the tool writes it: `-destination`, `with-expecter`. */
  readonly key: string;
  /** In Markdown: what stands in gen.yaml instead, or why nothing needs to. */
  readonly becomes: string;
  /** Whether a setting of it is lost, so that the user is told. */
  readonly isLost: boolean;
}

/** A key that has its like in gen.yaml, or needs none. */
export function carried(key: string, becomes: string): KeyMapping {
  return Object.freeze({ key, becomes, isLost: false });
}

/** A key that has no like, and why. */
export function lost(key: string, becomes: string): KeyMapping {
  return Object.freeze({ key, becomes, isLost: true });
}

/** A note of the loss of a key, as a finding words it: without the marks of Markdown. */
export function describeLoss(mappings: readonly KeyMapping[], key: string): string | undefined {
  return mappings.find((mapping) => mapping.key === key && mapping.isLost)?.becomes.replaceAll('`', '');
}

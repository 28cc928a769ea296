/** The targets that gen.yaml and `//gen:` comments can name. */
export const targetNames: readonly string[] = Object.freeze(['gomock']);

/** What a `//gen:` comment calls each target. */
export const targetsByVerb: ReadonlyMap<string, string> = new Map([['mock', 'gomock']]);

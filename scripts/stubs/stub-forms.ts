/** What flags add to a stub: nothing, all that can stand together, and the memory of a repository. */
export const stubForms = Object.freeze({ plain: [], controls: ['-controls', '-copy_slices'], memory: ['-memory'] }) satisfies Readonly<
  Record<string, readonly string[]>
>;

/** The name of such a set of flags. */
export type StubForm = keyof typeof stubForms;

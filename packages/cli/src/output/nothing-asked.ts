/** What is said where a run has nothing to do. */
export const nothingAsked = 'no //go:generate line, //gen: comment or gen.yaml asks for a mock';

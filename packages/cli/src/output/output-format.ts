/** How results are printed: for people, as one JSON object, as workflow commands of GitHub, or as SARIF 2.1.0. */
export type OutputFormat = 'text' | 'json' | 'github' | 'sarif';

/** Every form that `--format` and GEN_FORMAT take. */
export const outputFormats: readonly OutputFormat[] = Object.freeze(['text', 'json', 'github', 'sarif']);

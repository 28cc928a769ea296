/** What a code of the registry means, for documentation and for `gen help`. Sentences in Markdown. */
export interface CodeExplanation {
  readonly title: string;
  readonly explanation: string;
  /** What the user can do. */
  readonly advice: string;
}

import type { ListedDouble } from '@standin/engine';

/** What is said of an interface that has a double of a target. */
export const doubleWords: readonly { readonly target: ListedDouble['target']; readonly participle: string }[] = Object.freeze([
  { target: 'gomock', participle: 'mocked' },
  { target: 'stub', participle: 'stubbed' },
]);

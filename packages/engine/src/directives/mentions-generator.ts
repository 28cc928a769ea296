import { targetsByVerb } from './targets-by-verb.ts';

const generator = new RegExp(`\\bmockgen\\b|\\bgen (?:${[...targetsByVerb.keys(), 'fake'].join('|')})\\b`);

/** Whether a text names a generator that is carried out: mockgen, or a command of ours that one line may call. */
export function mentionsGenerator(text: string): boolean {
  return generator.test(text);
}

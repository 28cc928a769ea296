import type { CodeExplanation } from './code-explanation.ts';

/** GEN9xx: our own bugs. */
export const internalCodes = {
  GEN901: {
    title: 'a bug in Standin',
    explanation: 'Something happened that the program takes to be impossible. No output was half written.',
    advice: 'Please report it, with the command line and the source that it read.',
  },
} as const satisfies Record<string, CodeExplanation>;

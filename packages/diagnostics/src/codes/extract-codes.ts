import type { CodeExplanation } from './code-explanation.ts';

/** GEN13x: findings of `gen extract` in the user's Go source. */
export const extractCodes = {
  GEN130: {
    title: 'no such type',
    explanation: 'The file or package declares no type of the name asked for.',
    advice: 'Check the name; names that come near are listed.',
  },
  GEN131: {
    title: 'the type is an interface already',
    explanation: '`gen extract` makes interfaces of types that have methods of their own.',
    advice: 'Use the interface as it is, or embed it in a smaller or larger one.',
  },
  GEN132: {
    title: 'no methods to extract',
    explanation: 'The type has no methods, or none that the flags leave, or a pattern of theirs is the name of none.',
    advice: 'Check --include, --exclude, --unexported and --no-promoted.',
  },
  GEN133: {
    title: 'the file proves less than asked',
    explanation:
      'The file cannot name the type that its interface was made of: it is not exported, internal, in a program, or in a package that imports this one.',
    advice: 'The interface is right all the same; --no-proof leaves proofs out altogether.',
  },
  GEN134: {
    title: 'the interface would make an import cycle',
    explanation: 'A signature needs a package that imports the package of the interface.',
    advice: 'Write the interface into a package that nothing there imports, such as the one that uses it.',
  },
} as const satisfies Record<string, CodeExplanation>;

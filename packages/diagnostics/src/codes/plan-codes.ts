import type { CodeExplanation } from './code-explanation.ts';

/** GEN42x: what gen.yaml and comments ask for does not fit together, or is not there. */
export const planCodes = {
  GEN420: {
    title: 'mocks of one file differ in what holds for the file',
    explanation: 'Several mocks have the same destination, and gen.yaml gives them different options of which a file can have one only.',
    advice: 'Give one of them another filename or directory, or set the option for both.',
  },
  GEN421: {
    title: 'no package matches',
    explanation:
      'An entry of `packages` stands for no package: its directory is not there, or no module on this machine provides the import path.',
    advice: 'Check the spelling. Patterns that begin with ./ start from the directory of gen.yaml; others are import paths.',
  },
  GEN422: {
    title: 'the comment stands above no type',
    explanation: 'A `//gen:` comment belongs to the type whose declaration follows it.',
    advice: 'Write it on a line of its own above the declaration; its documentation may stand between.',
  },
  GEN423: {
    title: 'no such interface',
    explanation:
      'A name under `interfaces` is that of no interface in the packages of the entry. Constraints are none, and neither is what test files declare.',
    advice:
      'Correct the name; `gen list` shows the interfaces. A pattern such as "*Store" need not match anything. Where the name stands for a type of another module, that module has to be downloaded.',
  },
  GEN424: {
    title: 'the comment has a blank behind its slashes',
    explanation:
      'As for `//go:generate`, nothing stands between `//` and `gen:`. With a blank, it is a comment like any other and asks for nothing.',
    advice: 'Remove the blank: `//gen:mock`.',
  },
  GEN425: {
    title: 'no schema at the path',
    explanation:
      'A path of `mysql-schema` is not there, or is that of a directory without .sql files. The fakes of packages with MySQL stay as they are.',
    advice: 'Check the spelling. Paths start from the directory of the go.mod.',
  },
} as const satisfies Readonly<Record<string, CodeExplanation>>;

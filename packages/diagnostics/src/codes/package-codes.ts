import type { CodeExplanation } from './code-explanation.ts';

/** GEN2xx: findings about modules and packages. */
export const packageCodes = {
  GEN201: {
    title: 'package not found',
    explanation: 'No module of the build list, no vendor tree and no standard library provides the import path.',
    advice: 'Check the path, or add the module with `go get`.',
  },
  GEN202: {
    title: 'module source is not on this machine',
    explanation: 'go.mod requires the module, but its source is neither in the module cache nor vendored.',
    advice: 'Run `go mod download` in the module that requires it.',
  },
  GEN203: {
    title: 'go.mod or go.work does not parse',
    explanation: 'The module or workspace file cannot be read as the go command would.',
    advice: 'Correct the line shown; `go mod edit -json` says the same.',
  },
  GEN204: {
    title: 'no Go files that count',
    explanation: 'The directory has no Go file that its build constraints let in.',
    advice: 'Check the directory, GOOS and GOARCH, or give tags with -build_flags=-tags=name.',
  },
  GEN205: {
    title: 'several packages in one directory',
    explanation: 'Files that count have package clauses of different names.',
    advice: 'Move one of the packages, or exclude its files with a build constraint.',
  },
  GEN206: {
    title: 'several packages match',
    explanation: 'A mock is made of one package, and the pattern stands for several.',
    advice: 'Name one package.',
  },
  GEN207: {
    title: 'no Go installation found',
    explanation: "The standard library's source was not found, and the built-in catalogue does not hold what is needed.",
    advice: 'Install Go, or set GOROOT to an installation.',
  },
  GEN208: {
    title: 'use of an internal package',
    explanation: 'An internal package can be imported only from inside the tree that holds it.',
    advice: 'Write the mock inside that tree.',
  },
  GEN209: {
    title: 'import cycle',
    explanation: 'The generated file would import a package that imports it.',
    advice: 'Write the mock into a package of its own.',
  },
  GEN210: {
    title: 'names of packages are guessed',
    explanation:
      'go.mod requires the module, but its source is not on this machine, so what its packages call themselves is not known. An import of a mock has the ' +
      'most likely name; where the real one is another, the mock compiles all the same, and differs from one that is made where the module is.',
    advice: 'Run `go mod download` before gen, in CI too.',
  },
} as const satisfies Record<string, CodeExplanation>;

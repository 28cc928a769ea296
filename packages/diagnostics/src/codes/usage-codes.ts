import type { CodeExplanation } from './code-explanation.ts';

/** GEN3xx: findings about the command line, and about the same flags in a `//go:generate` line. */
export const usageCodes = {
  GEN301: {
    title: 'unknown flag',
    explanation: 'The flag is not one of the command.',
    advice: 'Names that come near are listed; `gen help mock` lists all.',
  },
  GEN302: {
    title: 'the flag needs a value',
    explanation: 'The flag stands last and takes a value.',
    advice: 'Write -name=value or -name value.',
  },
  GEN303: {
    title: 'not a boolean',
    explanation: 'A boolean flag takes 1, 0, t, f, T, F, true, false, TRUE, FALSE, True or False, after an equals sign.',
    advice: 'Write -name, -name=true or -name=false.',
  },
  GEN304: {
    title: 'bad flag syntax',
    explanation: 'A flag is one or two hyphens and a name.',
    advice: 'Write -name=value.',
  },
  GEN305: {
    title: 'wrong number of arguments',
    explanation: 'Package mode takes a package and, at will, one comma-separated list of interfaces; flags stand before them.',
    advice: 'See the examples of `gen help mock`.',
  },
  GEN306: {
    title: 'bad -mock_names',
    explanation: 'The value is a comma-separated list of interface=mock pairs.',
    advice: 'Write -mock_names=Reader=FakeReader,Writer=FakeWriter.',
  },
  GEN307: {
    title: 'bad -imports',
    explanation: 'The value is a comma-separated list of name=path pairs; the name `.` is a dot import.',
    advice: 'Write -imports=name=example.com/path.',
  },
  GEN308: {
    title: 'bad -aux_files',
    explanation: 'The value is a comma-separated list of package=file pairs.',
    advice: 'Write -aux_files=example.com/path=path/file.go.',
  },
  GEN309: {
    title: '-archive is not supported',
    explanation: 'Standin reads source, not compiled package archives.',
    advice: 'Leave -archive out: package mode finds the source of the same package.',
  },
  GEN310: {
    title: '-model_gob is not supported',
    explanation: "Standin reads source, not mockgen's serialised model.",
    advice: 'Use -source=file.go, or a package and its interfaces.',
  },
  GEN311: {
    title: 'the flag has no effect',
    explanation: 'mockgen still accepts the flag and ignores it; so does Standin.',
    advice: 'Remove the flag.',
  },
  GEN312: {
    title: 'arguments ignored',
    explanation: 'mockgen ignores arguments behind the flags in source mode; under its name Standin does the same.',
    advice: 'Remove them, or call `gen mock`, which takes them as the interface list.',
  },
  GEN313: {
    title: 'unknown command',
    explanation: 'The command is not one of gen.',
    advice: '`gen --help` lists all.',
  },
  GEN314: {
    title: 'empty name in the interface list',
    explanation: 'The interface list holds an empty entry.',
    advice: 'Remove the stray comma, or leave the list out for all interfaces.',
  },
  GEN315: {
    title: 'bad value of a flag',
    explanation: 'The value is not of the form that the flag takes.',
    advice: 'See `gen help mock`.',
  },
  GEN316: {
    title: 'bad pattern',
    explanation: 'A pattern of `gen run` stands for no directory.',
    advice: 'Name a directory, or a pattern such as ./internal/... .',
  },
  GEN317: {
    title: 'wrong usage',
    explanation: 'The command line is not one that the command takes.',
    advice: '`gen help COMMAND` shows it.',
  },
  GEN318: {
    title: 'no reflection program',
    explanation:
      '-prog_only and -exec_only belong to the program by which mockgen of github.com/golang/mock reflects. Standin reads source, and has no such program.',
    advice: 'Leave the flag out: package mode reads the source of the same package.',
  },
  GEN319: {
    title: 'nobody can answer',
    explanation: 'The command asks before it goes on, and its standard input or standard error is no terminal.',
    advice: 'Give --yes where it is to go on without asking.',
  },
  GEN320: {
    title: 'flags without effect',
    explanation:
      'The flags are options of gen.yaml. Nothing in the places named is asked for by gen.yaml or by a `//gen:` comment, and `//go:generate` lines say everything themselves.',
    advice: 'Leave the flags out, write them into the lines, or let `gen init` move the lines into gen.yaml.',
  },
  GEN321: {
    title: 'no gen.yaml',
    explanation: 'No gen.yaml stands in the directory or in one above it, up to the root of the repository.',
    advice: '`gen init` writes one from what the repository has; docs/configuration.md explains it.',
  },
} as const satisfies Record<string, CodeExplanation>;

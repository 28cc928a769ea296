import type { CodeExplanation } from './code-explanation.ts';

/** GEN5xx: findings about reading and writing files. */
export const fileCodes = {
  GEN501: {
    title: 'no such file',
    explanation: 'There is nothing at the path.',
    advice: 'Check the path; relative paths start from the working directory, in a go:generate line from the directory of its file.',
  },
  GEN502: {
    title: 'the path is a directory',
    explanation: 'A file is needed where a directory is.',
    advice: 'Name a file in it.',
  },
  GEN503: {
    title: 'the file cannot be read',
    explanation: 'The operating system refuses to open the file.',
    advice: "Check the file's permissions.",
  },
  GEN504: {
    title: 'the destination is not generated code',
    explanation: 'Only files with a `// Code generated ... DO NOT EDIT.` line are ever overwritten.',
    advice: 'Give another destination, or delete the file if it may go.',
  },
  GEN505: {
    title: 'the destination is a directory',
    explanation: 'The path of the output is that of a directory.',
    advice: 'Name a file in it: -destination=directory/file.go.',
  },
  GEN506: {
    title: 'the file cannot be written',
    explanation:
      'The operating system refuses to write the file or into its directory, or the file is read-only, or, of a file that people write, its bytes are others than those that were read. Nothing was changed.',
    advice: "Check the permissions of the file and its directory, and the disk's free space.",
  },
  GEN507: {
    title: 'the directory cannot be made',
    explanation: 'A directory on the way to the output is missing and cannot be made.',
    advice: 'Check the path: a part of it may be a file.',
  },
  GEN508: {
    title: 'the destination is outside the repository',
    explanation:
      'A comment or a configuration file may only have files written inside the repository that it stands in: the nearest directory with `.git`, else the outermost with go.mod or go.work. Symbolic links are followed before this is judged, and `.git` itself does not count as inside.',
    advice: 'Choose a path inside, or name the path on the command line: `gen mock -destination=path`.',
  },
  GEN509: {
    title: 'another file stands there',
    explanation:
      '`gen templates copy` makes new files only, and --depfile replaces dependency files of gen only. Where a file of that name holds something else, it may have been changed by hand, and stays as it is. Files that are equal already are no mistake.',
    advice: 'Give another directory or name and compare, or delete the file if it may go.',
  },
  GEN510: {
    title: 'the file belongs to others',
    explanation:
      'The package lies in the Go installation, in the module cache or in a vendor directory. What is written there breaks checksums, or is lost with the next update, so `gen tests --write` and `gen extract --rewrite --write` change files of your own modules only.',
    advice: 'Name a package of your module, or copy the package and call gen in the copy. Without --write, the change is printed.',
  },
  GEN521: {
    title: 'the generated file is stale',
    explanation: 'What stands in the file is not what the request makes from the source as it is now. `gen check` wrote nothing.',
    advice: 'Run `gen run`; `gen diff` shows the difference.',
  },
  GEN522: {
    title: 'the generated file is missing',
    explanation: 'A request asks for a file that is not there. `gen check` wrote nothing.',
    advice: 'Run `gen run`, and commit the file.',
  },
  GEN523: {
    title: 'the generated file is orphaned',
    explanation:
      'The file says that mockgen or gen generated it, and no `//go:generate` line, comment or entry of gen.yaml in the whole repository makes it. A file that a Makefile or a script makes looks like that, too.',
    advice: 'Remove it with `gen prune`, or list it under `keep` in gen.yaml if something else makes it.',
  },
  GEN524: {
    title: 'the file is not removed',
    explanation:
      '`gen prune` removes regular files only, that lie in the repository without a symbolic link on the way, and whose header says at that moment that they are generated mocks.',
    advice: 'Look at the file; remove it by hand if it may go.',
  },
  GEN525: {
    title: 'orphans cannot be told',
    explanation:
      'A line or an entry of the repository was refused before it was known what file it makes, so any generated mock may be its.',
    advice: 'Correct the mistakes that are listed, and call the command again.',
  },
  GEN526: {
    title: 'too many directories to watch',
    explanation:
      'The system lets a user watch so many directories, editors and other programs included. `gen watch` looks at each file again and again instead, which takes time and is late.',
    advice:
      'Raise the limit: `sysctl fs.inotify.max_user_watches=524288` as root, and a file in /etc/sysctl.d to keep it; then start `gen watch` anew.',
  },
} as const satisfies Record<string, CodeExplanation>;

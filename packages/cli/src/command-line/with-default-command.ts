/**
 * The command line with `run` in front where it names no command: where there is nothing, an option of `run`, or what can only be a pattern
 * (`.`, `./store`, `internal/...`). A plain word stays, so that a misspelt command is told from a directory.
 */
export function withDefaultCommand(commandLine: readonly string[]): readonly string[] {
  const [first] = commandLine;
  const isGlobal = first !== undefined && ['--version', '--help', '-h'].includes(first);
  if (isGlobal) return commandLine;
  const isForRun = first === undefined || first.startsWith('-') || /[./\\]/.test(first);
  return isForRun ? ['run', ...commandLine] : commandLine;
}

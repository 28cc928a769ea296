/** The name of a program called as `program`: the last element of the path, with either separator, without `.exe`. */
export function programName(program: string): string {
  return program.replace(/^.*[/\\]/s, '').replace(/\.exe$/i, '');
}

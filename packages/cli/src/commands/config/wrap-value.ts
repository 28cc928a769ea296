/** A value in lines of at most `width` characters, broken before a tag of a template, behind a blank, a slash or a comma where that is possible; nothing is lost. */
export function wrapValue(value: string, width: number): readonly string[] {
  const room = Math.max(width, 20);
  if (value.length <= room) return [value];
  const head = value.slice(0, room);
  const breaks = [...head.matchAll(/(?=\{\{)|(?<=[ ,]|\}\}|[^{]\/)/g)].map(({ index }) => index).filter((index) => index > 0);
  const end = breaks.at(-1) ?? room;
  return [value.slice(0, end), ...wrapValue(value.slice(end), width)];
}

function printLine(line: string): string {
  return JSON.stringify(line).replaceAll('\ufeff', String.raw`\ufeff`);
}

/** A text as a Go string literal: raw where it has several lines or quotes and a raw literal can have all of it, else a literal a line. */
export function printGoText(text: string): string {
  const isRaw = /["\n\\]/.test(text) && !/[`\r\ufeff]|[^\P{Cc}\n\t]/u.test(text);
  return isRaw
    ? `\`${text}\``
    : text
        .split(/(?<=\n)/)
        .map(printLine)
        .join(' +\n');
}

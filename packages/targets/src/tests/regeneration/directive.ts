/** What the line above a generated test records of it: the only record of what gen wrote and what people did. */
export interface TestDirective {
  /** What is tested: `Service.Transfer`. */
  readonly subject: string;
  /** The sum of what the frame depends on. */
  readonly signature: string;
  /** The sum of the test without its rows. */
  readonly frame: string;
  /** Every row that was ever offered, by its cause, with the sum of what it said. */
  readonly rows: ReadonlyMap<string, string>;
}

const form = /^\/\/gen:tests (?<subject>\S+) v1 signature=(?<signature>[0-9a-f]{8}) frame=(?<frame>[0-9a-f]{8})(?: rows=(?<rows>\S*))?$/;

/** Whether a line of a file is such a record, in whatever form. */
export function isTestDirective(line: string): boolean {
  return /^\/\/gen:tests(?:\s|$)/.test(line);
}

/** The line of a directive, without its line end. */
export function formatDirective({ subject, signature, frame, rows }: TestDirective): string {
  const list = [...rows].map(([cause, sum]) => `${escapeCause(cause)}:${sum}`).join(',');
  return `//gen:tests ${subject} v1 signature=${signature} frame=${frame}${list === '' ? '' : ` rows=${list}`}`;
}

/** Reads such a line; `undefined` where it has another form, of a later version for instance. */
export function parseDirective(line: string): TestDirective | undefined {
  const { subject, signature, frame, rows } = form.exec(line.trimEnd())?.groups ?? {};
  if (subject === undefined || signature === undefined || frame === undefined) return undefined;
  const pairs = (rows ?? '').split(',').filter((row) => row !== '');
  const split = pairs.map((row) => /^(?<cause>.*):(?<sum>[0-9a-f]{8})$/.exec(row)?.groups);
  if (split.includes(undefined)) return undefined;
  return { subject, signature, frame, rows: new Map(split.map((row) => [unescapeCause(row?.['cause'] ?? ''), row?.['sum'] ?? ''])) };
}

/** A cause may hold what parts the list: blanks, commas, what cannot be seen; they stand there as in a URL. */
function escapeCause(cause: string): string {
  return cause.replaceAll(/[\s,%\p{C}]/gu, encodeURIComponent);
}

function unescapeCause(text: string): string {
  return text.replaceAll(/(?:%[0-9A-F]{2})+/g, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file with an interface, and the mock that a line in the file asks for. */
export interface EditedSource {
  readonly source: string;
  readonly destination: string;
}

const lineOfSource = /^\/\/go:generate mockgen (?=.*-source[ =]\$GOFILE).*-destination[ =](\S+)/m;
const startOfInterface = /^type \w+ interface \{$|^\t\w+ interface \{$/m;

/** The files below `root` to which a method can be added and whose line has mockgen read the file itself; the mock is there. */
export function findEditedSources(root: string): readonly EditedSource[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.go'));
  return files
    .map((name) => join(root, name))
    .flatMap((source) => {
      const text = readFileSync(source, 'utf8');
      const [, named] = lineOfSource.exec(text) ?? [];
      return named === undefined || !startOfInterface.test(text) ? [] : { source, destination: join(dirname(source), named) };
    })
    .filter(({ destination }) => existsSync(destination))
    .sort((left, right) => (left.source < right.source ? -1 : 1));
}

/** The text with one more method in the first interface. */
export function addMethod(text: string, name: string): string {
  return text.replace(startOfInterface, (start) => `${start}\n\t${name}(number int) error`);
}

import { beforeAll, expect, test } from '@jest/globals';
import { typeFunction, typeVariable, type Operand, type Package, type TypingVisitor } from '@standin/model';
import { loadGrammar } from '@standin/syntax';
import { describeWithGo } from '../../../scripts/jest/go-toolchain.ts';
import { askGoTypes, packagesSeenFrom } from './go-types.ts';
import { identityOf } from './show-identity.ts';

/** `STANDIN_MODULES=<directory>:<directory>` judges all packages of those modules, instead of some of the standard library; `std` is all of that. */
const wanted = process.env['STANDIN_MODULES']?.split(':');
const standardLibrary = { directory: process.cwd(), patterns: ['database/sql', 'go/types', 'net/http', 'reflect', 'slices', 'testing'] };
const questions = wanted?.map((directory) =>
  directory === 'std' ? { directory: process.cwd(), patterns: ['std'] } : { directory, patterns: ['./...'] },
);

interface Tally {
  right: number;
  readonly wrong: string[];
  readonly unresolved: string[];
  milliseconds: number;
}

type Operands = ReadonlyMap<number, Operand>;

/** What stands before each dot of a package's files, by path and by the offset of the name behind it. */
function operandsOf(owner: Package): ReadonlyMap<string, Operands> {
  return new Map(
    owner.files().map((file) => {
      const operands = new Map<number, Operand>();
      const visitor: TypingVisitor = { selector: ({ nameOffset }, operand) => void operands.set(nameOffset, operand) };
      for (const entry of file.declarations()) if (entry.declaration.keyword === 'var') typeVariable({ file, entry }, visitor);
      for (const entry of file.functions()) typeFunction({ file, entry }, visitor);
      return [file.path, operands];
    }),
  );
}

function showOperand(operand: Operand): string {
  return operand.kind === 'value' || operand.kind === 'constant' || operand.kind === 'type' ? identityOf(operand.type) : operand.kind;
}

function judge(tally: Tally, place: string, expected: string, operand: Operand | undefined): void {
  if (operand === undefined) tally.unresolved.push(`${place} not visited: ${expected}`);
  else if (operand.kind === 'unknown') tally.unresolved.push(`${place} ${operand.reason}: ${expected}`);
  else if (showOperand(operand) === expected) tally.right++;
  else tally.wrong.push(`${place} ${showOperand(operand)} instead of ${expected}`);
}

describeWithGo('selectors, judged by go/types', () => {
  beforeAll(() => loadGrammar());

  test.each(questions ?? [standardLibrary])('the types of all operands in $patterns of $directory', async (question) => {
    const packageIn = packagesSeenFrom(question.directory);
    const tally: Tally = { right: 0, wrong: [], unresolved: [], milliseconds: 0 };
    let [directory, path] = ['', ''];
    let files: ReadonlyMap<string, Operands> = new Map();
    await askGoTypes({ print: 'selectors', ...question }, (line) => {
      const [first = '', second = '', third = ''] = line.split('\t');
      if (first === 'file') {
        const start = performance.now();
        if (second !== directory) files = operandsOf(packageIn(second));
        tally.milliseconds += performance.now() - start;
        [directory, path] = [second, third];
        return;
      }
      judge(tally, `${path}:${first}`, second, files.get(path)?.get(Number(first)));
    });
    const { right, wrong, unresolved, milliseconds } = tally;
    const [share, seconds] = [((100 * right) / (right + wrong.length + unresolved.length)).toFixed(2), (milliseconds / 1000).toFixed(1)];
    process.stdout.write(
      `selectors: ${right} right (${share} %), ${wrong.length} wrong, ${unresolved.length} unresolved, typed in ${seconds} s\n`,
    );
    process.stdout.write([...unresolved.slice(0, Number(process.env['STANDIN_SHOW'] ?? 0)), ''].join('\n'));
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(Number(share)).toBeGreaterThan(98);
  });
});

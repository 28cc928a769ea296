import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { describeOrigin } from '@standin/model';
import { loadGrammar } from '@standin/syntax';
import { recognizeClients, type FoldedText } from '@standin/targets';
import { goEnvironment } from '../../../../scripts/conformance/toolchain.ts';
import { describeWithGo } from '../../../../scripts/jest/go-toolchain.ts';
import { packagesSeenFrom } from '../../../model/test/go-types.ts';

const directory = new URL('input/texts', import.meta.url).pathname;

/** A text that the program sent, and the line that sent it. */
interface SentText {
  readonly line: number;
  readonly text: string;
}

function runProgram(): readonly SentText[] {
  const output = execFileSync('go', ['run', '.'], { cwd: directory, encoding: 'utf8', env: { ...process.env, ...goEnvironment } });
  return output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as SentText);
}

/** Whether a text that was told allows one that was sent. */
function allows(told: FoldedText, sent: string): boolean {
  if (told.kind === 'constant') return told.text === sent;
  if (told.kind === 'unknown') return true;
  const pattern = told.parts.map((part) => (typeof part === 'string' ? part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`) : '.*'));
  return new RegExp(`^${pattern.join('')}$`, 's').test(sent);
}

function describe(text: FoldedText): string {
  if (text.kind === 'constant') return text.text;
  return text.kind === 'pattern' ? text.parts.map((part) => (typeof part === 'string' ? part : '*')).join('') : `<${text.source}>`;
}

describeWithGo('texts of calls', () => {
  beforeAll(async () => loadGrammar());

  test('are those that the program sends', () => {
    const { calls } = recognizeClients(packagesSeenFrom(directory)(directory));
    const sent = runProgram();
    const told = new Map(
      calls.filter(({ texts }) => texts.length > 0).map(({ origin, texts }) => [describeOrigin(origin).position.line, texts] as const),
    );
    const wrong = sent.filter(({ line, text }) => told.get(line)?.some((each) => allows(each, text)) === false);
    expect(wrong.map(({ line, text }) => ({ line, text, told: told.get(line)?.map(describe) }))).toEqual([]);
    const lines = new Set(sent.map(({ line }) => line));
    const kinds = (kind: FoldedText['kind']): number =>
      [...told].filter(([line, texts]) => lines.has(line ?? 0) && texts.every((text) => text.kind === kind)).length;
    process.stdout.write(
      `texts of ${basename(directory)}: ${sent.length} sent from ${lines.size} calls; told of ${told.size}: ${kinds('constant')} constant, ${kinds('pattern')} patterns, ${kinds('unknown')} unknown; 0 wrong\n`,
    );
    expect(Object.fromEntries([...told].map(([line, texts]) => [String(line), texts.map(describe)]))).toMatchSnapshot();
  });
});

import { createStyles, wrapText, type Styles } from '@standin/diagnostics';
import type { Finding, FindingState } from './finding.ts';

/** How findings are printed. */
export interface FormatFindingsOptions {
  readonly color: boolean;
  readonly columns: number;
  /** Whether the terminal shows more than ASCII. */
  readonly hasSymbols: boolean;
}

const symbols: Readonly<Record<FindingState, string>> = { good: '✓', notice: '!', missing: '✗' };
const words: Readonly<Record<FindingState, string>> = { good: 'ok', notice: '!', missing: 'x' };
const stateStyles: Readonly<Record<FindingState, keyof Styles>> = { good: 'green', notice: 'yellow', missing: 'red' };

/** Findings for people: a mark, what was looked at and what was found; details and hints stand below. The last line says what is missing. */
export function formatFindings(findings: readonly Finding[], options: FormatFindingsOptions): string {
  const styles = createStyles(options.color);
  const marks = options.hasSymbols ? symbols : words;
  const markWidth = Math.max(...Object.values(marks).map((mark) => mark.length));
  const nameWidth = Math.max(...findings.map(({ check }) => check.length));
  const indent = ' '.repeat(markWidth + 1 + nameWidth + 2);
  const wrap = (text: string): readonly string[] => wrapText(text, Math.max(options.columns - indent.length, 20));
  const lines = findings.flatMap(({ check, state, message, details = [], hint }) => {
    const [first = '', ...rest] = wrap(message);
    const head = `${styles[stateStyles[state]](marks[state].padEnd(markWidth))} ${styles.bold(check.padEnd(nameWidth))}  ${first}`;
    const below = [...rest, ...details.flatMap(wrap), ...(hint === undefined ? [] : wrap(`hint: ${hint}`))];
    return [head, ...below.map((line) => indent + line)];
  });
  return [...lines, '', summarize(findings)].map((line) => `${line}\n`).join('');
}

function summarize(findings: readonly Finding[]): string {
  const missing = findings.filter(({ state }) => state === 'missing').map(({ check }) => check);
  return missing.length === 0 ? 'nothing that mocks need is missing' : `missing for mocks: ${[...new Set(missing)].join(', ')}`;
}

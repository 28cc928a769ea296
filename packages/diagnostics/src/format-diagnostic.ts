import type { Diagnostic, Position, Severity } from './diagnostic.ts';
import { displayPath, type PathRules } from './display-path.ts';
import { formatExcerpt } from './format-excerpt.ts';
import { createStyles, type Styles } from './styles.ts';

/** How diagnostics are printed. `relativeTo` is the absolute directory that paths are shown from. */
export interface FormatOptions {
  readonly color?: boolean | undefined;
  readonly relativeTo?: string | undefined;
  /** The path rules of the machine where absent. */
  readonly path?: PathRules | undefined;
}

/**
 * A diagnostic as text for people: `file:line:col: error GEN101: message`, the source line, the caret, the hint and the related place, as far as they are known;
 * lines end in `\n`, the last one too.
 */
export function formatDiagnostic(diagnostic: Diagnostic, options: FormatOptions = {}): string {
  const styles = createStyles(options.color ?? false);
  const { code, severity, message, position, hint, sourceLine, related } = diagnostic;
  const place = position ? styles.bold(`${formatPosition(position, options)}:`) + ' ' : '';
  const lines = [`${place}${colorSeverity(`${severity} ${code}:`, severity, styles)} ${message}`];
  if (sourceLine !== undefined && position?.column !== undefined) {
    const { source, caret } = formatExcerpt(sourceLine, position.column);
    lines.push(source, colorSeverity(caret, severity, styles));
  }
  if (hint !== undefined) {
    lines.push(...hint.split('\n').map((line, index) => (index === 0 ? `  ${styles.cyan('hint:')} ${line}` : `        ${line}`)));
  }
  if (related !== undefined) {
    lines.push(`  ${styles.cyan(`${related.label}:`)} ${formatPosition(related.position, options)}`);
  }
  return `${lines.join('\n')}\n`;
}

function formatPosition({ file, line, column }: Position, { relativeTo, path }: FormatOptions): string {
  return [displayPath(file, relativeTo, path), line, column].filter((part) => part !== undefined).join(':');
}

function colorSeverity(text: string, severity: Severity, styles: Styles): string {
  const paint = { error: styles.red, warning: styles.yellow, note: styles.cyan }[severity];
  return styles.bold(paint(text));
}

import {
  createDiagnostic,
  describeNearNames,
  diagnosticCodes,
  wrapText,
  type CodeExplanation,
  type Diagnostic,
} from '@standin/diagnostics';

const columns = 80;

/** What a code of a diagnostic means, in 80 columns; `undefined` where there is no such code. Upper and lower case are one. */
export function explainCode(topic: string): string | undefined {
  const code = topic.toUpperCase();
  const explanation = new Map<string, CodeExplanation>(Object.entries(diagnosticCodes)).get(code);
  if (explanation === undefined) return undefined;
  const lines = [
    `${code}: ${explanation.title}`,
    '',
    ...wrapText(explanation.explanation, columns),
    '',
    ...wrapText(explanation.advice, columns),
  ];
  return `${lines.join('\n')}\n`;
}

/** The help of a topic that commander does not know: `options`, or a code of a diagnostic; a diagnostic where there is none. */
export async function explainTopic(topic: string, commandNames: readonly string[]): Promise<string | Diagnostic> {
  if (topic === 'options') {
    const { explainSettings } = await import('../help/explain-settings.ts');
    return explainSettings();
  }
  return explainCode(topic) ?? rejectTopic(topic, commandNames);
}

/** The diagnostic for a topic that there is no help on, with near names. */
export function rejectTopic(topic: string, commandNames: readonly string[]): Diagnostic {
  const hint = describeNearNames(topic, [...commandNames, 'options', ...Object.keys(diagnosticCodes)]) ?? 'see gen --help';
  return createDiagnostic({ code: 'GEN313', message: `no help on ${topic}`, hint });
}

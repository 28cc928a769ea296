import {
  createDiagnostic,
  describeNearNames,
  diagnosticCodes,
  wrapText,
  type CodeExplanation,
  type Diagnostic,
} from '@standin/diagnostics';

const columns = 80;

/** The help of a topic that commander does not know: `mock`, or a code of a diagnostic; a diagnostic where there is none. */
export async function explainTopic(topic: string, commandNames: readonly string[]): Promise<string | Diagnostic> {
  if (topic === 'mock') {
    const { formatMockHelp } = await import('@standin/targets');
    return formatMockHelp('gen mock');
  }
  const code = topic.toUpperCase();
  const explanation = new Map<string, CodeExplanation>(Object.entries(diagnosticCodes)).get(code);
  if (explanation) {
    const lines = [
      `${code}: ${explanation.title}`,
      '',
      ...wrapText(explanation.explanation, columns),
      '',
      ...wrapText(explanation.advice, columns),
    ];
    return `${lines.join('\n')}\n`;
  }
  const hint = describeNearNames(topic, [...commandNames, ...Object.keys(diagnosticCodes)]) ?? 'see gen --help';
  return createDiagnostic({ code: 'GEN313', message: `no help on ${topic}`, hint });
}

const columns = 80;
const characterWidth = 8.4;
const lineHeight = 20;
const margin = 16;
const titleHeight = 28;

/** Light text on a dark ground; every colour is readable on it (WCAG contrast of 4.5 at least). */
const colors: Readonly<Record<number, string>> = { 31: '#ff7b72', 32: '#56d364', 33: '#e3b341', 36: '#76e3ea' };

interface Style {
  readonly color?: string | undefined;
  readonly isBold: boolean;
  readonly isDim: boolean;
}

const plain: Style = { isBold: false, isDim: false };

function applyCode(style: Style, code: number): Style {
  if (code === 1) return { ...style, isBold: true };
  if (code === 2) return { ...style, isDim: true };
  if (code === 22) return { ...style, isBold: false, isDim: false };
  if (code === 39) return { ...style, color: undefined };
  return code === 0 ? plain : { ...style, color: colors[code] };
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function renderSpan(text: string, { color, isBold, isDim }: Style): string {
  const attributes = [
    ...(color === undefined ? [] : [` fill="${color}"`]),
    ...(isBold ? [' font-weight="bold"'] : []),
    ...(isDim ? [' fill-opacity="0.7"'] : []),
  ].join('');
  return attributes === '' ? escapeMarkup(text) : `<tspan${attributes}>${escapeMarkup(text)}</tspan>`;
}

/** One line with its escape sequences (ECMA-48 select graphic rendition); styles end with the line, as those of the program do. */
function renderLine(line: string): string {
  const [first = '', ...rest] = line.split('\u001b[');
  let style = plain;
  let markup = renderSpan(first, line.startsWith('$ ') ? { ...plain, isBold: true } : plain);
  for (const part of rest) {
    const end = part.indexOf('m');
    style = part.slice(0, end).split(';').map(Number).reduce(applyCode, style);
    if (end + 1 < part.length) markup += renderSpan(part.slice(end + 1), style);
  }
  return markup;
}

/** Draws a terminal of 80 columns that holds `lines`, escape sequences of colours among them, as an SVG picture. */
export function renderTerminal(lines: readonly string[], title: string): string {
  const width = Math.ceil(columns * characterWidth + 2 * margin);
  const height = titleHeight + lines.length * lineHeight + 2 * margin;
  const rows = lines.map(
    (line, index) =>
      `  <text x="${margin}" y="${titleHeight + margin + 14 + index * lineHeight}" xml:space="preserve">${renderLine(line)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
  <title>${escapeMarkup(title)}</title>
  <style>
    text { font: 14px ui-monospace, 'DejaVu Sans Mono', Menlo, monospace; fill: #e6edf3; white-space: pre; }
  </style>
  <rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>
  <circle cx="20" cy="16" r="5" fill="#ff5f57"/>
  <circle cx="38" cy="16" r="5" fill="#febc2e"/>
  <circle cx="56" cy="16" r="5" fill="#28c840"/>
${rows.join('\n')}
</svg>
`;
}

const tokens = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)*'/g;

/** Go text without comments, and without the white space at the ends of lines and the empty lines that they leave. */
export function stripComments(text: string): string {
  return text
    .replaceAll(tokens, (token) => (token.startsWith('//') ? '' : token.startsWith('/*') ? blankComment(token) : token))
    .replaceAll(/[ \t]*\n\s*/g, '\n')
    .replaceAll(/[ \t]+/g, ' ')
    .trim();
}

// A comment over several lines ends a statement, as its line breaks would (Go spec, Comments).
function blankComment(comment: string): string {
  return comment.includes('\n') ? '\n' : ' ';
}

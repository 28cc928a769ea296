const escaped = /[.*+?^$()[\]{}|\\/]/;

/**
 * The regular expression of a glob over a name: `*` any characters, `?` one, `[a-z]` and `[!a-z]` one of a set, `{A,B}` one of several; `\` takes the next
 * character as it is. `undefined` where brackets or braces do not close.
 */
export function compileGlob(glob: string): RegExp | undefined {
  let source = '';
  let depth = 0;
  for (let index = 0; index < glob.length; index++) {
    const character = glob.charAt(index);
    if (character === '[') {
      const end = glob.indexOf(']', index + 2);
      if (end < 0) return undefined;
      source += compileSet(glob.slice(index + 1, end));
      index = end;
    } else if (character === '\\') {
      index++;
      source += escapeCharacter(glob.charAt(index));
    } else {
      depth += character === '{' ? 1 : character === '}' ? -1 : 0;
      if (depth < 0) return undefined;
      source += compileCharacter(character, depth > 0);
    }
  }
  return depth === 0 ? createExpression(source) : undefined;
}

function compileCharacter(character: string, isInBraces: boolean): string {
  if (character === '*') return '.*';
  if (character === '?') return '.';
  if (character === '{') return '(?:';
  if (character === '}') return ')';
  return character === ',' && isInBraces ? '|' : escapeCharacter(character);
}

function compileSet(members: string): string {
  const isNegated = /^[!^]/.test(members);
  const listed = (isNegated ? members.slice(1) : members).replaceAll(/[\\\]^[]/g, '\\$&');
  return `[${isNegated ? '^' : ''}${listed}]`;
}

function escapeCharacter(character: string): string {
  return escaped.test(character) ? `\\${character}` : character;
}

function createExpression(source: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${source})$`, 'su');
  } catch {
    return undefined;
  }
}

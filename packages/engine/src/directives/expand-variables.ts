const reference = /\$(?:\{([*#$@!?0-9-])\}|\{([^}]+)\}|(\{\}?)|([*#$@!?0-9-])|([A-Za-z0-9_]+))/g;

/**
 * Replaces `$name` and `${name}` by what `valueOf` gives; a dollar sign without a name stays, and `${}` and a `${` without its end
 * vanish (Go's `os.Expand`).
 */
export function expandVariables(text: string, valueOf: (name: string) => string): string {
  return text.replace(reference, (_, special?: string, braced?: string, bad?: string, single?: string, name?: string) =>
    bad === undefined ? valueOf(special ?? braced ?? single ?? name ?? '') : '',
  );
}

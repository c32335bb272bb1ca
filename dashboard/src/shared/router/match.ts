/** The parameters in a route's path. */
export type Parameters = Readonly<Record<string, string>>;

/** The parameters of a path under a pattern; null when it is another path. */
export function match(pattern: string, path: string): Parameters | null {
  const [names, parts] = [pattern.split('/'), path.split('/')];
  if (names.length !== parts.length) return null;
  const found: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const part = parts[index] ?? '';
    if (!name.startsWith(':')) {
      if (name !== part) return null;
      continue;
    }
    const value = decoded(part);
    if (value === null || value === '') return null;
    found[name.slice(1)] = value;
  }
  return found;
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    // A lone percent sign names nothing.
    return null;
  }
}

/** Knows the methods of each path from the registered routes. */
export class RouteMethods {
  private readonly routes: { parts: string[]; methods: readonly string[] }[] = [];

  readonly add = ({ method, url }: { method: string | string[]; url: string }): void => {
    this.routes.push({ parts: url.split('/'), methods: [method].flat() });
  };

  /** The methods of a path, sorted. @param url with or without a query */
  of(url: string): string[] {
    const parts = (url.split('?')[0] ?? '').split('/');
    const methods = this.routes.filter((route) => matches(route.parts, parts)).flatMap((route) => route.methods);
    return [...new Set(methods)].sort();
  }
}

const matches = (pattern: readonly string[], parts: readonly string[]): boolean =>
  pattern.length === parts.length && pattern.every((part, i) => part.startsWith(':') || part === parts[i]);

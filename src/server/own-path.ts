/** The path if it is one of this site's own, else the start page: nobody is sent elsewhere by a link they were given. */
export function ownPath(path: unknown): string {
  if (typeof path !== 'string' || !path.startsWith('/')) return '/'
  const base = 'http://own.invalid'
  return URL.canParse(path, base) && new URL(path, base).origin === base && !/^\/[/\\]/.test(path)
    ? path
    : '/'
}

const base = 'http://own.invalid'

/**
 * The path if it is one of this site's own, as a browser would write it, else the start page: nobody is sent elsewhere
 * by a link they were given, and no line end gets into a header.
 */
export function ownPath(path: unknown): string {
  if (typeof path !== 'string' || !path.startsWith('/') || !URL.canParse(path, base)) return '/'
  const { origin, pathname, search, hash } = new URL(path, base)
  // `/.//elsewhere` becomes `//elsewhere` only now.
  return origin === base && !/^[/\\]{2}/.test(pathname) ? pathname + search + hash : '/'
}

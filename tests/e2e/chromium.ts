import { existsSync } from 'node:fs'

/** Debian's browser starts faster than one that has to be unpacked first. */
const debian = '/usr/bin/chromium'
const libraries = [
  '/usr/lib/x86_64-linux-gnu/libnss3.so',
  '/usr/lib/aarch64-linux-gnu/libnss3.so',
  '/usr/lib64/libnss3.so',
]

/** Path of a Chromium: Debian's where it stands, else the one from npm. */
export async function chromiumPath(): Promise<string> {
  if (existsSync(debian)) return debian
  // The package brings the libraries that a bare machine lacks, but unpacks them only where it believes to be on Lambda.
  if (!libraries.some((path) => existsSync(path)))
    process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  return chromium.executablePath()
}

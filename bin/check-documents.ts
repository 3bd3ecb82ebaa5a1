/* Fails where a document of the project names a path of the project that does not exist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const folders = ['', 'docs', 'docs/decisions']
const documents = folders.flatMap((folder) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.md'))
        .map((name) => join(folder, name))
    : [],
)
const faults: string[] = []
for (const document of documents) {
  const text = readFileSync(join(root, document), 'utf8')
  const quoted = [
    ...text.matchAll(/`((?:src|docs|bin|tests|bench|migrations|messages|demo)\/[\w./-]+)`/g),
  ].map((match) => match[1] ?? '')
  const linked = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) =>
    join(dirname(document), match[1] ?? ''),
  )
  for (const path of [...quoted, ...linked]) {
    if (!existsSync(join(root, path))) faults.push(`${document} names ${path}, which does not exist`)
  }
}
if (faults.length > 0) {
  console.error(faults.join('\n'))
  process.exit(1)
}

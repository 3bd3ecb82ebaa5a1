import { dirname, resolve } from 'node:path'
import { Problem } from '#server/problem.ts'
import { readInput } from '../read-input.ts'

/** What one doing of an action is given. */
export type Input = Readonly<Record<string, unknown>>

const maxInputs = 10_000

/** The inputs of a file: one JSON object, or a list of them. Throws `file.notJson` for what is no such JSON. */
export function parseInputs(text: string, file: string): readonly Input[] {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new Problem('file.notJson', { file })
  }
  const inputs: readonly unknown[] = Array.isArray(json) ? json : [json]
  if (inputs.length > maxInputs) throw new Problem('file.tooLarge', { file, limit: maxInputs })
  return inputs.map((input) => {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) {
      throw new Problem('file.notJson', { file })
    }
    return input as Input
  })
}

/** A file of evidence is named by `file`, counted from the folder of the input; its bytes and name go to the action. */
export async function withFileBytes(input: Input, inputFile: string): Promise<Input> {
  const { file, ...rest } = input
  if (typeof file !== 'string') return input
  const path = resolve(dirname(inputFile), file)
  return { fileName: path.split(/[/\\]/).at(-1), ...rest, bytes: await readInput(path) }
}

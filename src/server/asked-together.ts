/** At most so many questions go in one. */
const most = 100

interface Waiting<Key, Answer> {
  readonly key: Key
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/**
 * Questions that come while earlier ones are under way are asked together in the next round, so that a crowd costs the
 * database little more than one. Each is asked after it came: an answer is never older than its question. `ask` answers
 * in the order of the keys; where it fails, all of its round fail.
 */
export function askedTogether<Key, Answer>(
  ask: (keys: readonly Key[]) => Promise<readonly Answer[]>,
): (key: Key) => Promise<Answer> {
  let waiting: Waiting<Key, Answer>[] = []
  let isAsking = false
  const rounds = async (): Promise<void> => {
    isAsking = true
    while (waiting.length > 0) {
      const round = waiting.slice(0, most)
      waiting = waiting.slice(most)
      try {
        const answers = await ask(round.map(({ key }) => key))
        round.forEach(({ resolve }, index) => resolve(answers[index] as Answer))
      } catch (error) {
        for (const { reject } of round) reject(error)
      }
    }
    isAsking = false
  }
  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject })
      if (!isAsking) void rounds()
    })
}

const loopback = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/
const ownNames = ['localhost', '127.0.0.1', '[::1]']
const proxied = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via']

/**
 * Whether a request comes from the machine on which the program runs, by a name that means that machine: not through a
 * proxy, whose every visitor has its address, and not by a foreign name that was made to point here.
 */
export function isOwnMachine(address: string, url: URL, headers: Headers): boolean {
  const isDirect = proxied.every((name) => !headers.has(name))
  return isDirect && loopback.test(address) && ownNames.includes(url.hostname)
}

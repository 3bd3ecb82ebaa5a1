/*
 * The language of skip rules and conditions: the part of XLSForm's expressions (docs.getodk.org/form-operators-functions)
 * that questionnaires of a village need. Literals, `${question}`, `.`, `or and = != < <= > >= + - * div mod`, brackets, and
 * the functions of `functionArguments`. Paths, `if`, `regex` and everything that can run long are left out on purpose.
 */
const functionArguments = {
  selected: 2,
  'count-selected': 1,
  not: 1,
  'string-length': 1,
  today: 0,
  true: 0,
  false: 0,
} as const
export type FunctionName = keyof typeof functionArguments

export type Operator = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod'

export type Expression =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  /** The answer of a question; null is the question that the condition stands at. */
  | { readonly kind: 'answer'; readonly name: string | null }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly given: readonly Expression[] }
  | { readonly kind: 'negative'; readonly of: Expression }
  | {
      readonly kind: 'binary'
      readonly operator: Operator
      readonly left: Expression
      readonly right: Expression
    }

/** Why a text is no expression; `at` counts signs from 1. */
export interface ExpressionProblem {
  readonly code: 'tooLong' | 'tooDeep' | 'sign' | 'unfinished' | 'unexpected' | 'function' | 'arguments'
  readonly at: number
  /** What stands there. */
  readonly found: string
}

export type ParsedExpression =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly problem: ExpressionProblem }

export const expressionLimits = { length: 1000, depth: 20 } as const

interface Token {
  readonly kind: 'number' | 'text' | 'answer' | 'word' | 'sign' | 'end'
  readonly text: string
  readonly at: number
}

const tokenPattern =
  /\s*(?:(?<number>\d+(?:\.\d+)?|\.\d+)|(?<text>'[^']*'|"[^"]*")|\$\{\s*(?<answer>[^{}\s]+)\s*\}|(?<word>[A-Za-z][A-Za-z-]*)|(?<sign>!=|<=|>=|[=<>+\-*(),.]))/y
const levels: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['=', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', 'div', 'mod'],
]

class Refused extends Error {
  readonly problem: ExpressionProblem
  constructor(problem: ExpressionProblem) {
    super(problem.code)
    this.problem = problem
  }
}
const refuse = (code: ExpressionProblem['code'], { at, text }: Pick<Token, 'at' | 'text'>): never => {
  throw new Refused({ code, at, found: text.slice(0, 40) })
}

/** Reads an expression; nothing is evaluated, and whatever is wrong is told with its place. */
export function parseExpression(source: string): ParsedExpression {
  if (source.length > expressionLimits.length)
    return { ok: false, problem: { code: 'tooLong', at: expressionLimits.length, found: '' } }
  try {
    return { ok: true, expression: new Parser(tokensOf(source)).whole() }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem }
    throw error
  }
}

function tokensOf(source: string): Token[] {
  const tokens: Token[] = []
  const end = source.trimEnd().length
  let at = 0
  while (at < end) {
    tokenPattern.lastIndex = at
    const match = tokenPattern.exec(source)
    if (!match?.groups) {
      const start = at + (/^\s*/.exec(source.slice(at))?.[0].length ?? 0)
      return refuse('sign', { at: start + 1, text: source.slice(start, start + 1) })
    }
    const [kind, text] = Object.entries(match.groups).find(([, value]) => value !== undefined) ?? ['sign', '']
    const start = match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0)
    tokens.push({ kind: kind as Token['kind'], text, at: start + 1 })
    at = tokenPattern.lastIndex
  }
  return [...tokens, { kind: 'end', text: '', at: end + 1 }]
}

class Parser {
  private at = 0
  private depth = 0
  private readonly tokens: readonly Token[]
  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  whole(): Expression {
    const expression = this.level(0)
    const rest = this.next()
    return rest.kind === 'end' ? expression : refuse('unexpected', rest)
  }

  private peek(): Token {
    return this.tokens[this.at] ?? { kind: 'end', text: '', at: 0 }
  }

  private next(): Token {
    const token = this.peek()
    this.at += 1
    return token
  }

  /** A chain of operators of one level, the left ones first. */
  private level(of: number): Expression {
    const operators = levels[of]
    if (!operators) return this.single()
    let left = this.level(of + 1)
    for (;;) {
      const { kind, text } = this.peek()
      if ((kind !== 'word' && kind !== 'sign') || !operators.includes(text)) return left
      this.next()
      left = { kind: 'binary', operator: text as Operator, left, right: this.level(of + 1) }
    }
  }

  private single(): Expression {
    const token = this.next()
    this.depth += 1
    if (this.depth > expressionLimits.depth) refuse('tooDeep', token)
    const expression = this.singleOf(token)
    this.depth -= 1
    return expression
  }

  private singleOf(token: Token): Expression {
    switch (token.kind) {
      case 'number':
        return { kind: 'number', value: Number(token.text) }
      case 'text':
        return { kind: 'text', value: token.text.slice(1, -1) }
      case 'answer':
        return { kind: 'answer', name: token.text }
      case 'word':
        return this.call(token)
      case 'end':
        return refuse('unfinished', token)
      default:
        if (token.text === '.') return { kind: 'answer', name: null }
        if (token.text === '-') return { kind: 'negative', of: this.single() }
        return token.text === '(' ? this.closed(this.level(0)) : refuse('unexpected', token)
    }
  }

  private closed(expression: Expression): Expression {
    const token = this.next()
    if (token.kind === 'end') refuse('unfinished', token)
    return token.text === ')' && token.kind === 'sign' ? expression : refuse('unexpected', token)
  }

  private call(token: Token): Expression {
    const isKnown = Object.hasOwn(functionArguments, token.text)
    if (!isKnown || this.peek().text !== '(') refuse(isKnown ? 'unexpected' : 'function', token)
    this.next()
    const name = token.text as FunctionName
    const given: Expression[] = []
    while (this.peek().text !== ')' && this.peek().kind !== 'end') {
      if (given.length > 0 && this.next().text !== ',') refuse('unexpected', token)
      given.push(this.level(0))
    }
    const call: Expression = { kind: 'call', name, given }
    if (given.length !== functionArguments[name]) refuse('arguments', token)
    return this.closed(call)
  }
}

/** Names of the questions that an expression asks about, each once; null where it asks about its own. */
export function namesIn(expression: Expression): (string | null)[] {
  const found = new Set<string | null>()
  const visit = (part: Expression): void => {
    if (part.kind === 'answer') found.add(part.name)
    else if (part.kind === 'negative') visit(part.of)
    else if (part.kind === 'call') part.given.forEach(visit)
    else if (part.kind === 'binary') [part.left, part.right].forEach(visit)
  }
  visit(expression)
  return [...found]
}

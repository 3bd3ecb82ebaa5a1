import { parseBin, parseIin } from '../../../contact/bin-iin.ts'
import { parseEmail } from '../../../contact/email.ts'
import { parsePhone } from '../../../contact/phone.ts'
import type { Passage } from '../../../report/passages.ts'
import type { Finding, Place } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import { reportPassages } from '../../text-reading/report-passages.ts'
import { letterPattern } from '../../../text/letter-pattern.ts'
import { hasSign, mayHold } from '../../text-reading/passage-words.ts'
import { sign } from '../../text-reading/text-words.ts'
import { wordCue } from '../../text-reading/word-cues.ts'

interface Wrong {
  readonly variant: 'phone' | 'email' | 'bin' | 'iin'
  readonly value: string
}

/** Phones, e-mails, БИН and ИИН that cannot exist; each once with all its places. Short and foreign numbers are left alone. */
export const contactInvalidRule: Rule = {
  id: 'contact.invalid',
  check(model) {
    const found = new Map<string, { readonly wrong: Wrong; readonly places: Place[] }>()
    for (const passage of reportPassages(model)) {
      if (!hasSign(passage, sign.digit | sign.at)) continue
      for (const wrong of [
        ...(mayHold(passage, ofNumber) ? wrongNumbers(passage.text) : []),
        ...bareNumbers(passage),
        ...(hasSign(passage, sign.at) ? wrongEmails(passage.text) : []),
        ...wrongPhones(passage),
      ]) {
        const known = found.get(`${wrong.variant} ${wrong.value}`)
        if (known) known.places.push(passage.place)
        else found.set(`${wrong.variant} ${wrong.value}`, { wrong, places: [passage.place] })
      }
    }
    return [...found.values()].map(({ wrong, places }): Finding => {
      return {
        rule: 'contact.invalid',
        severity: 'warning',
        variant: wrong.variant,
        places,
        figures: { value: wrong.value },
      }
    })
  },
}

const labelled =
  /(?<!\p{L})(БИН|БСН|ИИН|ЖСН)(?:\s*\/\s*(?:БИН|БСН|ИИН|ЖСН))?[\s:№–-]*(\d[\d\s\u00a0]{6,18}\d)/giu

/** Numbers that stand behind their label; a bare row of twelve digits may be anything. */
function wrongNumbers(text: string): Wrong[] {
  return [...text.matchAll(labelled)].flatMap((match): Wrong[] => {
    const value = (match[2] ?? '').replace(/\s/g, '')
    const isPair = /\//.test(match[0].slice(0, 9))
    const isPerson = /ИИН|ЖСН/i.test(match[1] ?? '')
    const [iin, bin] = [parseIin(value).ok, parseBin(value).ok]
    if ((isPair && (iin || bin)) || (isPerson ? iin : bin)) return []
    return [{ variant: isPerson ? 'iin' : 'bin', value }]
  })
}

/** In the passport's lines on the organisation, twelve digits by themselves are its БИН or the head's ИИН. */
function bareNumbers({ text, part }: Passage): Wrong[] {
  if (part !== 'organisation' && part !== 'contact') return []
  return [...text.replace(labelled, ' ').matchAll(/(?<![\d+])\d{12}(?!\d)/g)]
    .map((match) => match[0])
    .filter((value) => !parseBin(value).ok && !parseIin(value).ok)
    .map((value) => ({ variant: 'bin', value }))
}

/** Whatever stands around an @, handles of social networks («@fond») aside. */
const wrongEmails = (text: string): Wrong[] =>
  [...text.matchAll(/[^\s,;:()<>«»"]+@[^\s,;:()<>«»"]+/gu)]
    .map((match) => match[0].replace(/\.+$/, ''))
    .filter((value) => !parseEmail(value).ok)
    .map((value) => ({ variant: 'email', value }))

/** Where phones are asked for, or behind «тел.», every long number is one. */
function wrongPhones(passage: Passage): Wrong[] {
  const { text, part, place } = passage
  const isAsked = part === 'contact' || (part === 'partners' && place.column === 'contact')
  if (!isAsked && !mayHold(passage, ofPhone)) return []
  const plain = text.replace(labelled, ' ').replace(/KZ\s?\d[\dA-Z\s]{16,26}/gi, ' ')
  const isLabelled = labelledPhone.test(plain)
  if (!isAsked && !isLabelled) return []
  return candidates(plain, isAsked)
    .filter((value) => parsePhone(value).kind === 'invalid' || isCutShort(value))
    .map((value) => ({ variant: 'phone', value }))
}

const ofNumber = wordCue(/^(?:бин|бсн|иин|жсн)$/)
const ofPhone = wordCue(/^(?:тел|моб|сот|уялы|байланыс|whatsapp|ватсап)/)
const phoneWord = letterPattern(/тел|моб|сот|ұялы|байланыс|whatsapp|ватсап/iu)
const labelledPhone = letterPattern(
  /(?<!\p{L})(?:тел(?:ефон)?|моб|сот|ұялы|байланыс|whatsapp|ватсап)\p{L}*\.?\s*[:№]?\s*\+?[\d(]/iu,
)

/** Ten digits after «+7» could be read as a number without its country, but are one with a digit lost. */
const isCutShort = (value: string): boolean => /^\+7/.test(value) && value.replace(/\D/g, '').length < 11

function candidates(text: string, isAsked: boolean): string[] {
  const from = isAsked ? text : text.slice(phoneWord.exec(text)?.index)
  return [...from.matchAll(/\+?\(?\d[\d\s\u00a0()–-]{7,}\d/gu)].flatMap((match) => {
    const written = match[0].trim()
    const digits = written.replace(/\D/g, '')
    const pieces = digits.length > 12 ? written.split(/\s+(?=\+?[78(])/u) : [written]
    return pieces.filter((piece) => {
      const count = piece.replace(/\D/g, '').length
      return count >= 9 && count <= 13 && !/^\d{12}$/.test(piece)
    })
  })
}

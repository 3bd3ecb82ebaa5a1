/*
 * Fails where a message is missing in a language, has other parameters than the Russian one, is empty, or is used
 * nowhere. Keys made at run time are those that start with a prefix named in `dynamicPrefixes`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const languages = ['ru', 'kk', 'en']
const dynamicPrefixes = [
  'check.',
  'problem.',
  'input.',
  'interchange.',
  'figure.',
  'database.',
  'doctor.',
  'sheet.',
  'common.language.',
  'office.client.',
  'partner.kind.',
  'pickup.verdict.',
  'pickup.report.verdict.',
  'pickup.word.',
  'pickup.outcome.',
  'pickup.check.outcome.',
  'pickup.report.landfill.stand.',
  'pickup.tab.',
  'pickup.objection.side.',
  'pickup.complaint.state.',
  'tracking.kind.',
  'schedule.weekday.',
  'schedule.view.',
  'schedule.rule.holiday.',
  'schedule.notice.',
  'schedule.state.',
  'schedule.around.',
  'household.form.lang.',
  'household.state.',
  'household.ask.',
  'questionnaire.wrong.',
  'school.wrong.',
  'questionnaire.sheet.',
  'questionnaire.type.',
  'questionnaire.way.',
  'questionnaire.paper.',
  'questionnaire.rule.',
  'answer.state.',
  'concern.stage.',
  'appeal.state.',
  'appeal.kind.',
  'appeal.topic.',
  'appeal.channel.',
  'appeal.reply.',
  'appeal.result.',
  'testimonial.kind.',
  'testimonial.role.',
  'testimonial.data.',
  'testimonial.translated.',
  'testimonial.why.',
  'concern.step.',
  'gathering.kind.',
  'activist.part.',
  'activist.standing.',
  'activist.consent.data.',
  'school.consentForm.data.',
  'gatheringRule.chair.',
  'gatheringRule.majority.',
  'gatheringRule.signers.',
  'gathering.outcome.',
  'gathering.decision.state.',
  'gathering.quorum.',
  'initiative.role.',
  'initiative.consentHow.',
  'dump.state.',
  'dump.kind.',
  'dump.size.',
  'dump.cause.',
  'dump.say.',
  'dump.said.',
  'dump.geo.',
  'collection.fraction.',
  'collection.state.',
  'collection.report.',
  'business.wrong.',
  'business.kind.',
  'support.wrong.',
  'support.kind.',
  'support.state.',
  'biowaste.wrong.',
  'biowaste.kind.',
  'biowaste.unit.',
  'biowaste.decision.',
  'cleanup.state.',
  'cleanup.group.',
  'cleanup.consent.',
  'cleanup.phase.',
  'stock.unit.',
  'stock.kind.',
  'stock.did.',
  'works.certificate.',
  'household.consent.',
  'bank.source.',
  'bank.state.',
  'bank.why.',
  'bank.part.',
  'dues.received.',
  'contract.kind.',
  'contract.unit.',
  'contract.document.',
  'dues.why.',
  'dues.unit.',
  'dues.basis.',
  'dues.entry.',
  'money.category.',
  'money.warn.',
  'money.kind.',
  'money.import.state.',
  'account.role.',
  'holiday.kind.',
  'place.kind.',
  'calendar.',
  'start.item.',
  'start.do.',
  'start.deadline.',
  'api.token.access.',
  'api.token.state.',
  'plan.kind.',
  'plan.activity',
  'plan.field.peopleCount.',
  'event.filter.',
  'event.attendance.',
  'event.upload.',
  'evidence.view.',
  'evidence.filter.state.',
  'plan.counts.',
  'plan.scope.',
  'plan.over.',
  'plan.evidence.',
  'plan.tab.',
  'plan.sheet.',
  'plan.error.',
  'plan.effect.',
  'plan.taskKind.',
  'plan.field.planKind.',
  'plan.remove.',
  'letter.state.',
  'letter.term.',
  'letter.part.',
  'letter.reply.class.',
  'people.group.counting.',
  'people.group.uncounted.',
  'people.team.kind.',
  'people.team.count.',
  'outreach.kind.',
  'outreach.language.',
  'outreach.material.kind.',
  'outreach.similar.',
  'outreach.plan.state.',
  'outreach.plan.do.',
  'outreach.plan.step.',
  'outreach.plan.wrong.',
  'outreach.period.',
  'outreach.move.',
  'outreach.reading.',
  'proposal.grantKind.',
  'cli.audit.fault.',
  'cli.demo.manager',
  'cli.demo.monitor',
  'cli.demo.accountant',
  'cli.demo.administrator',
  'cli.import.part.',
  'cli.import.why.',
  'site.report.from',
  'site.report.to',
  'document.',
  'event.kind.',
  'event.note.',
  'event.quantity.',
  'event.sheet.',
  'event.attendance.kind.',
  'evidence.kind.',
  'history.subject.',
  'history.did.',
  'history.field.',
  'report.section.',
  'report.state.',
  'report.severity.',
  'report.kind.',
  'report.field.',
  'report.figures.',
  'report.count.',
  'report.money.',
  'report.check.',
  'review.',
]

type Message = string | Record<string, string>
const faults: string[] = []

const read = (lang: string, file: string): Record<string, Message> => {
  try {
    return JSON.parse(readFileSync(join(root, 'messages', lang, file), 'utf8')) as Record<string, Message>
  } catch (error) {
    faults.push(`messages/${lang}/${file}: ${String(error)}`)
    return {}
  }
}
const texts = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message)
const parameters = (message: Message): string =>
  [...new Set(texts(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1])))]
    .sort()
    .join(',')

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return sources(path)
    return /\.(ts|svelte)$/.test(entry.name) && !/\.test\.ts$/.test(entry.name)
      ? [readFileSync(join(root, path), 'utf8')]
      : []
  })
}

const files = new Set(languages.flatMap((lang) => readdirSync(join(root, 'messages', lang))))
const code = ['src', 'demo', 'bin'].flatMap(sources).join('\n')
for (const file of [...files].sort()) {
  const subject = file.replace(/\.json$/, '')
  const russian = read('ru', file)
  for (const lang of languages.slice(1)) {
    const other = read(lang, file)
    for (const key of Object.keys(russian))
      if (!(key in other)) faults.push(`${lang}: ${subject}.${key} is missing`)
    for (const [key, message] of Object.entries(other)) {
      if (!(key in russian)) faults.push(`${lang}: ${subject}.${key} has no Russian counterpart`)
      else if (parameters(message) !== parameters(russian[key] ?? ''))
        faults.push(`${lang}: ${subject}.${key} has other parameters than the Russian text`)
    }
  }
  for (const [key, message] of Object.entries(russian)) {
    const name = `${subject}.${key}`
    if (texts(message).some((text) => text.trim() === '')) faults.push(`ru: ${name} is empty`)
    if (!dynamicPrefixes.some((prefix) => name.startsWith(prefix)) && !code.includes(name))
      faults.push(`${name} is used nowhere`)
  }
}
if (faults.length > 0) {
  console.error(faults.join('\n'))
  process.exit(1)
}

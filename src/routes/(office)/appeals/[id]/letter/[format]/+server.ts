import { error } from '@sveltejs/kit'
import { appealNumber } from '#domain/appeal/appeal.ts'
import { answerPaper } from '#documents/appeal/answer-paper.ts'
import { message } from '#i18n/message.ts'
import { appealPerson } from '#store/appeal-person.ts'
import { asking } from '../../../../register.server.ts'
import { asked } from '../../../../list.server.ts'
import { paperAnswer, papersAsked } from '../../../../paper-answer.server.ts'
import { ownOrganisation } from '../../../appeal-papers.server.ts'
import { appealFor } from '../../../appeals.server.ts'
import type { RequestHandler } from './$types'

/** An answer as a letter to whom it names: the last one, or that of `?opening=`. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const appeal = await appealFor(locals, params.id)
  const { read } = await asking(locals)
  const opening = Number(asked(url, 'opening'))
  const answer = appeal.answers.find((each) => each.opening === opening) ?? appeal.answers.at(-1)
  if (!answer) error(404, message(locals.lang, 'site.notFound'))
  const person = await read((db) => appealPerson(db, appeal.id))
  const organisation = await ownOrganisation(locals)
  return paperAnswer(
    papersAsked(url, (lang) => answerPaper({ appeal, answer, person, organisation }, lang)),
    { format: params.format, name: `answer-${appealNumber(appeal)}`, lang: locals.lang },
  )
}

/* The applications that an address asks for, as they are on a day: for the list and the file alike. */
import { isPlainDate } from '#domain/calendar/day.ts'
import {
  answerDueOn,
  approvedOn,
  daysLate,
  firstSentOn,
  paidOn,
  stateOn,
} from '#domain/support/support-history.ts'
import { isRecordId } from '#domain/project/is-record-id.ts'
import { textIn } from '#domain/text/local-text.ts'
import { projects, projectTable } from '#store/project.ts'
import { recordById } from '#store/record-table.ts'
import { supportApplications } from '#store/support.ts'
import { asking } from '../register.server.ts'
import { asked, says } from '../list.server.ts'

const late = 'late'

export async function listedApplications(locals: App.Locals, url: URL) {
  const { today, read } = await asking(locals)
  const given = asked(url, 'on')
  const day = isPlainDate(given) ? given : today
  const filter = {
    question: asked(url, 'q'),
    village: asked(url, 'village'),
    state: asked(url, 'state'),
    kind: asked(url, 'kind'),
    project: asked(url, 'project'),
  }
  const { all, ofProject, project } = await read(async (db) => ({
    all: await supportApplications(db),
    ofProject: (await projects(db)).map(({ id, code, title }) => ({
      id,
      title: textIn(title, locals.lang) ?? code,
    })),
    project: isRecordId(filter.project) ? await recordById(db, projectTable, filter.project) : null,
  }))
  const among = all.filter((card) => {
    const sentOn = firstSentOn(card, day)
    const isOfProject =
      !project || (sentOn !== null && sentOn >= project.startsOn && sentOn <= project.endsOn)
    return (
      isOfProject &&
      (filter.village === '' || card.placeId === filter.village) &&
      (filter.kind === '' || card.kind === filter.kind) &&
      says(filter.question, [card.programme, card.givenBy, card.businessName, card.help])
    )
  })
  const found = among.filter(
    (card) =>
      filter.state === '' ||
      (filter.state === late ? daysLate(card, day) > 0 : stateOn(card, day) === filter.state),
  )
  return {
    day,
    today,
    filter,
    isEmpty: all.length === 0,
    isFiltered: [...url.searchParams.keys()].some((key) => key !== 'page' && asked(url, key) !== ''),
    projects: ofProject,
    among,
    found: found.map((card) => ({
      card,
      state: stateOn(card, day),
      sentOn: firstSentOn(card, day),
      approved: approvedOn(card, day),
      paid: paidOn(card, day),
      dueOn: answerDueOn(card, day),
      late: daysLate(card, day),
    })),
  }
}

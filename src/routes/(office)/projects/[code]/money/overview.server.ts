import { isAllowed } from '#domain/account/permissions.ts'
import type { Role } from '#domain/account/account.ts'
import { formatMonth } from '#domain/calendar/format-day.ts'
import { formatAmount, type Tiyn } from '#domain/money/amount.ts'
import { balanceOf, shareOf } from '#domain/money/balance.ts'
import { moneyByMonth } from '#domain/money/money-by-month.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { printedSums, tenge, warningText } from './money-texts.server.ts'
import { warningsOf } from './warnings.server.ts'

/** Warnings that stand on the page; the rest are counted. */
const shownWarnings = 20

/** The money of a project at one look, in words of the person's language. */
export function moneyOverview(records: ProjectRecords, lang: Language, base: string) {
  const balance = balanceOf(records)
  const warnings = warningsOf(records)
  return {
    grant: tenge(balance.grant, lang),
    spent: tenge(balance.spent, lang),
    refunded: balance.refunded > 0n ? tenge(balance.refunded, lang) : null,
    inHand: tenge(balance.inHand, lang),
    isOver: balance.inHand < 0n,
    spentShare: shareOf(balance.spent, balance.grant) ?? 0,
    unplanned: balance.unplanned === 0n ? null : tenge(abs(balance.unplanned), lang),
    isOverPlanned: balance.unplanned < 0n,
    total: printedSums(balance, lang),
    categories: balance.categories.map(({ category, lines, ...sums }) => ({
      category,
      title: message(lang, `money.category.${category}`),
      ...printedSums(sums, lang),
      lines: lines.map((each) => ({
        id: each.line.id,
        code: each.line.code,
        title: textIn(each.line.title, lang) ?? '',
        href: `${base}/expenses?line=${each.line.id}`,
        ...printedSums(each, lang),
      })),
    })),
    months: moneyByMonth(records).map((each) => ({
      name: `${each.month.slice(5)}.${each.month.slice(2, 4)}`,
      title: formatMonth(each.month, lang),
      values: [Number(each.plannedSoFar), Number(each.spentSoFar)],
      printed: [each.planned, each.spent, each.plannedSoFar, each.spentSoFar].map((amount) =>
        formatAmount(amount, lang),
      ),
    })),
    warnings: warnings.slice(0, shownWarnings).map((each) => ({
      text: warningText(each, lang),
      isGrave: each.kind === 'grant' || each.kind === 'line',
      href:
        each.expenseId === null
          ? each.lineId === null
            ? `${base}/lines`
            : `${base}/expenses?line=${each.lineId}`
          : `${base}/expenses/${each.expenseId}`,
    })),
    moreWarnings: Math.max(0, warnings.length - shownWarnings),
  }
}

/** What somebody of this role may do with the money. */
export const moneyRights = (role: Role) => ({
  mayRecord: isAllowed(role, 'recordExpense'),
  mayPlan: isAllowed(role, 'addBudgetLine'),
})

const abs = (amount: Tiyn): Tiyn => (amount < 0n ? -amount : amount)

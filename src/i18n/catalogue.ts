// Written by bin/messages.ts from messages/; run it after adding a file there.
import ruCheck from '#messages/ru/check.json' with { type: 'json' }
import ruCli from '#messages/ru/cli.json' with { type: 'json' }
import ruCommon from '#messages/ru/common.json' with { type: 'json' }
import ruComponents from '#messages/ru/components.json' with { type: 'json' }
import ruDoctor from '#messages/ru/doctor.json' with { type: 'json' }
import ruDocument from '#messages/ru/document.json' with { type: 'json' }
import ruFigure from '#messages/ru/figure.json' with { type: 'json' }
import ruInput from '#messages/ru/input.json' with { type: 'json' }
import ruInterchange from '#messages/ru/interchange.json' with { type: 'json' }
import ruOffice from '#messages/ru/office.json' with { type: 'json' }
import ruPartner from '#messages/ru/partner.json' with { type: 'json' }
import ruProblem from '#messages/ru/problem.json' with { type: 'json' }
import ruSheet from '#messages/ru/sheet.json' with { type: 'json' }
import ruSite from '#messages/ru/site.json' with { type: 'json' }
import kkCheck from '#messages/kk/check.json' with { type: 'json' }
import kkCli from '#messages/kk/cli.json' with { type: 'json' }
import kkCommon from '#messages/kk/common.json' with { type: 'json' }
import kkComponents from '#messages/kk/components.json' with { type: 'json' }
import kkDoctor from '#messages/kk/doctor.json' with { type: 'json' }
import kkDocument from '#messages/kk/document.json' with { type: 'json' }
import kkFigure from '#messages/kk/figure.json' with { type: 'json' }
import kkInput from '#messages/kk/input.json' with { type: 'json' }
import kkInterchange from '#messages/kk/interchange.json' with { type: 'json' }
import kkOffice from '#messages/kk/office.json' with { type: 'json' }
import kkPartner from '#messages/kk/partner.json' with { type: 'json' }
import kkProblem from '#messages/kk/problem.json' with { type: 'json' }
import kkSheet from '#messages/kk/sheet.json' with { type: 'json' }
import kkSite from '#messages/kk/site.json' with { type: 'json' }
import enCheck from '#messages/en/check.json' with { type: 'json' }
import enCli from '#messages/en/cli.json' with { type: 'json' }
import enCommon from '#messages/en/common.json' with { type: 'json' }
import enComponents from '#messages/en/components.json' with { type: 'json' }
import enDoctor from '#messages/en/doctor.json' with { type: 'json' }
import enDocument from '#messages/en/document.json' with { type: 'json' }
import enFigure from '#messages/en/figure.json' with { type: 'json' }
import enInput from '#messages/en/input.json' with { type: 'json' }
import enInterchange from '#messages/en/interchange.json' with { type: 'json' }
import enOffice from '#messages/en/office.json' with { type: 'json' }
import enPartner from '#messages/en/partner.json' with { type: 'json' }
import enProblem from '#messages/en/problem.json' with { type: 'json' }
import enSheet from '#messages/en/sheet.json' with { type: 'json' }
import enSite from '#messages/en/site.json' with { type: 'json' }

export const catalogue = {
  ru: {
    check: ruCheck,
    cli: ruCli,
    common: ruCommon,
    components: ruComponents,
    doctor: ruDoctor,
    document: ruDocument,
    figure: ruFigure,
    input: ruInput,
    interchange: ruInterchange,
    office: ruOffice,
    partner: ruPartner,
    problem: ruProblem,
    sheet: ruSheet,
    site: ruSite,
  },
  kk: {
    check: kkCheck,
    cli: kkCli,
    common: kkCommon,
    components: kkComponents,
    doctor: kkDoctor,
    document: kkDocument,
    figure: kkFigure,
    input: kkInput,
    interchange: kkInterchange,
    office: kkOffice,
    partner: kkPartner,
    problem: kkProblem,
    sheet: kkSheet,
    site: kkSite,
  },
  en: {
    check: enCheck,
    cli: enCli,
    common: enCommon,
    components: enComponents,
    doctor: enDoctor,
    document: enDocument,
    figure: enFigure,
    input: enInput,
    interchange: enInterchange,
    office: enOffice,
    partner: enPartner,
    problem: enProblem,
    sheet: enSheet,
    site: enSite,
  },
} as const

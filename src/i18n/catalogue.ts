// Written by bin/messages.ts from messages/; run it after adding a file there.
import ruAccount from '#messages/ru/account.json' with { type: 'json' }
import ruCheck from '#messages/ru/check.json' with { type: 'json' }
import ruCli from '#messages/ru/cli.json' with { type: 'json' }
import ruCommon from '#messages/ru/common.json' with { type: 'json' }
import ruComponents from '#messages/ru/components.json' with { type: 'json' }
import ruDoctor from '#messages/ru/doctor.json' with { type: 'json' }
import ruDocument from '#messages/ru/document.json' with { type: 'json' }
import ruFigure from '#messages/ru/figure.json' with { type: 'json' }
import ruHoliday from '#messages/ru/holiday.json' with { type: 'json' }
import ruInput from '#messages/ru/input.json' with { type: 'json' }
import ruInterchange from '#messages/ru/interchange.json' with { type: 'json' }
import ruLogin from '#messages/ru/login.json' with { type: 'json' }
import ruOffice from '#messages/ru/office.json' with { type: 'json' }
import ruOrganisation from '#messages/ru/organisation.json' with { type: 'json' }
import ruPartner from '#messages/ru/partner.json' with { type: 'json' }
import ruPlace from '#messages/ru/place.json' with { type: 'json' }
import ruProblem from '#messages/ru/problem.json' with { type: 'json' }
import ruSetup from '#messages/ru/setup.json' with { type: 'json' }
import ruSheet from '#messages/ru/sheet.json' with { type: 'json' }
import ruSite from '#messages/ru/site.json' with { type: 'json' }
import kkAccount from '#messages/kk/account.json' with { type: 'json' }
import kkCheck from '#messages/kk/check.json' with { type: 'json' }
import kkCli from '#messages/kk/cli.json' with { type: 'json' }
import kkCommon from '#messages/kk/common.json' with { type: 'json' }
import kkComponents from '#messages/kk/components.json' with { type: 'json' }
import kkDoctor from '#messages/kk/doctor.json' with { type: 'json' }
import kkDocument from '#messages/kk/document.json' with { type: 'json' }
import kkFigure from '#messages/kk/figure.json' with { type: 'json' }
import kkHoliday from '#messages/kk/holiday.json' with { type: 'json' }
import kkInput from '#messages/kk/input.json' with { type: 'json' }
import kkInterchange from '#messages/kk/interchange.json' with { type: 'json' }
import kkLogin from '#messages/kk/login.json' with { type: 'json' }
import kkOffice from '#messages/kk/office.json' with { type: 'json' }
import kkOrganisation from '#messages/kk/organisation.json' with { type: 'json' }
import kkPartner from '#messages/kk/partner.json' with { type: 'json' }
import kkPlace from '#messages/kk/place.json' with { type: 'json' }
import kkProblem from '#messages/kk/problem.json' with { type: 'json' }
import kkSetup from '#messages/kk/setup.json' with { type: 'json' }
import kkSheet from '#messages/kk/sheet.json' with { type: 'json' }
import kkSite from '#messages/kk/site.json' with { type: 'json' }
import enAccount from '#messages/en/account.json' with { type: 'json' }
import enCheck from '#messages/en/check.json' with { type: 'json' }
import enCli from '#messages/en/cli.json' with { type: 'json' }
import enCommon from '#messages/en/common.json' with { type: 'json' }
import enComponents from '#messages/en/components.json' with { type: 'json' }
import enDoctor from '#messages/en/doctor.json' with { type: 'json' }
import enDocument from '#messages/en/document.json' with { type: 'json' }
import enFigure from '#messages/en/figure.json' with { type: 'json' }
import enHoliday from '#messages/en/holiday.json' with { type: 'json' }
import enInput from '#messages/en/input.json' with { type: 'json' }
import enInterchange from '#messages/en/interchange.json' with { type: 'json' }
import enLogin from '#messages/en/login.json' with { type: 'json' }
import enOffice from '#messages/en/office.json' with { type: 'json' }
import enOrganisation from '#messages/en/organisation.json' with { type: 'json' }
import enPartner from '#messages/en/partner.json' with { type: 'json' }
import enPlace from '#messages/en/place.json' with { type: 'json' }
import enProblem from '#messages/en/problem.json' with { type: 'json' }
import enSetup from '#messages/en/setup.json' with { type: 'json' }
import enSheet from '#messages/en/sheet.json' with { type: 'json' }
import enSite from '#messages/en/site.json' with { type: 'json' }

export const catalogue = {
  ru: {
    account: ruAccount,
    check: ruCheck,
    cli: ruCli,
    common: ruCommon,
    components: ruComponents,
    doctor: ruDoctor,
    document: ruDocument,
    figure: ruFigure,
    holiday: ruHoliday,
    input: ruInput,
    interchange: ruInterchange,
    login: ruLogin,
    office: ruOffice,
    organisation: ruOrganisation,
    partner: ruPartner,
    place: ruPlace,
    problem: ruProblem,
    setup: ruSetup,
    sheet: ruSheet,
    site: ruSite,
  },
  kk: {
    account: kkAccount,
    check: kkCheck,
    cli: kkCli,
    common: kkCommon,
    components: kkComponents,
    doctor: kkDoctor,
    document: kkDocument,
    figure: kkFigure,
    holiday: kkHoliday,
    input: kkInput,
    interchange: kkInterchange,
    login: kkLogin,
    office: kkOffice,
    organisation: kkOrganisation,
    partner: kkPartner,
    place: kkPlace,
    problem: kkProblem,
    setup: kkSetup,
    sheet: kkSheet,
    site: kkSite,
  },
  en: {
    account: enAccount,
    check: enCheck,
    cli: enCli,
    common: enCommon,
    components: enComponents,
    doctor: enDoctor,
    document: enDocument,
    figure: enFigure,
    holiday: enHoliday,
    input: enInput,
    interchange: enInterchange,
    login: enLogin,
    office: enOffice,
    organisation: enOrganisation,
    partner: enPartner,
    place: enPlace,
    problem: enProblem,
    setup: enSetup,
    sheet: enSheet,
    site: enSite,
  },
} as const

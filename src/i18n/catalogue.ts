// Written by bin/messages.ts from messages/; run it after adding a file there.
import ruAccount from '#messages/ru/account.json' with { type: 'json' }
import ruActivist from '#messages/ru/activist.json' with { type: 'json' }
import ruAnswer from '#messages/ru/answer.json' with { type: 'json' }
import ruApi from '#messages/ru/api.json' with { type: 'json' }
import ruAppeal from '#messages/ru/appeal.json' with { type: 'json' }
import ruBank from '#messages/ru/bank.json' with { type: 'json' }
import ruBiowaste from '#messages/ru/biowaste.json' with { type: 'json' }
import ruBusiness from '#messages/ru/business.json' with { type: 'json' }
import ruCalendar from '#messages/ru/calendar.json' with { type: 'json' }
import ruCheck from '#messages/ru/check.json' with { type: 'json' }
import ruCleanup from '#messages/ru/cleanup.json' with { type: 'json' }
import ruCli from '#messages/ru/cli.json' with { type: 'json' }
import ruCollection from '#messages/ru/collection.json' with { type: 'json' }
import ruCommon from '#messages/ru/common.json' with { type: 'json' }
import ruComponents from '#messages/ru/components.json' with { type: 'json' }
import ruConcern from '#messages/ru/concern.json' with { type: 'json' }
import ruContract from '#messages/ru/contract.json' with { type: 'json' }
import ruDoctor from '#messages/ru/doctor.json' with { type: 'json' }
import ruDocument from '#messages/ru/document.json' with { type: 'json' }
import ruDues from '#messages/ru/dues.json' with { type: 'json' }
import ruDump from '#messages/ru/dump.json' with { type: 'json' }
import ruEvent from '#messages/ru/event.json' with { type: 'json' }
import ruEvidence from '#messages/ru/evidence.json' with { type: 'json' }
import ruFigure from '#messages/ru/figure.json' with { type: 'json' }
import ruFiles from '#messages/ru/files.json' with { type: 'json' }
import ruGathering from '#messages/ru/gathering.json' with { type: 'json' }
import ruGatheringRule from '#messages/ru/gatheringRule.json' with { type: 'json' }
import ruHistory from '#messages/ru/history.json' with { type: 'json' }
import ruHoliday from '#messages/ru/holiday.json' with { type: 'json' }
import ruHousehold from '#messages/ru/household.json' with { type: 'json' }
import ruImport from '#messages/ru/import.json' with { type: 'json' }
import ruInitiative from '#messages/ru/initiative.json' with { type: 'json' }
import ruInput from '#messages/ru/input.json' with { type: 'json' }
import ruInterchange from '#messages/ru/interchange.json' with { type: 'json' }
import ruLetter from '#messages/ru/letter.json' with { type: 'json' }
import ruLogin from '#messages/ru/login.json' with { type: 'json' }
import ruMoney from '#messages/ru/money.json' with { type: 'json' }
import ruObjection from '#messages/ru/objection.json' with { type: 'json' }
import ruOffice from '#messages/ru/office.json' with { type: 'json' }
import ruOrganisation from '#messages/ru/organisation.json' with { type: 'json' }
import ruOutreach from '#messages/ru/outreach.json' with { type: 'json' }
import ruPartner from '#messages/ru/partner.json' with { type: 'json' }
import ruPeople from '#messages/ru/people.json' with { type: 'json' }
import ruPickup from '#messages/ru/pickup.json' with { type: 'json' }
import ruPlace from '#messages/ru/place.json' with { type: 'json' }
import ruPlan from '#messages/ru/plan.json' with { type: 'json' }
import ruProblem from '#messages/ru/problem.json' with { type: 'json' }
import ruProject from '#messages/ru/project.json' with { type: 'json' }
import ruProposal from '#messages/ru/proposal.json' with { type: 'json' }
import ruQuestionnaire from '#messages/ru/questionnaire.json' with { type: 'json' }
import ruRecommendation from '#messages/ru/recommendation.json' with { type: 'json' }
import ruReport from '#messages/ru/report.json' with { type: 'json' }
import ruReview from '#messages/ru/review.json' with { type: 'json' }
import ruSchedule from '#messages/ru/schedule.json' with { type: 'json' }
import ruSchool from '#messages/ru/school.json' with { type: 'json' }
import ruSearch from '#messages/ru/search.json' with { type: 'json' }
import ruSetup from '#messages/ru/setup.json' with { type: 'json' }
import ruSheet from '#messages/ru/sheet.json' with { type: 'json' }
import ruSite from '#messages/ru/site.json' with { type: 'json' }
import ruStart from '#messages/ru/start.json' with { type: 'json' }
import ruStock from '#messages/ru/stock.json' with { type: 'json' }
import ruStory from '#messages/ru/story.json' with { type: 'json' }
import ruSupport from '#messages/ru/support.json' with { type: 'json' }
import ruTestimonial from '#messages/ru/testimonial.json' with { type: 'json' }
import ruTracking from '#messages/ru/tracking.json' with { type: 'json' }
import ruWorks from '#messages/ru/works.json' with { type: 'json' }
import kkAccount from '#messages/kk/account.json' with { type: 'json' }
import kkActivist from '#messages/kk/activist.json' with { type: 'json' }
import kkAnswer from '#messages/kk/answer.json' with { type: 'json' }
import kkApi from '#messages/kk/api.json' with { type: 'json' }
import kkAppeal from '#messages/kk/appeal.json' with { type: 'json' }
import kkBank from '#messages/kk/bank.json' with { type: 'json' }
import kkBiowaste from '#messages/kk/biowaste.json' with { type: 'json' }
import kkBusiness from '#messages/kk/business.json' with { type: 'json' }
import kkCalendar from '#messages/kk/calendar.json' with { type: 'json' }
import kkCheck from '#messages/kk/check.json' with { type: 'json' }
import kkCleanup from '#messages/kk/cleanup.json' with { type: 'json' }
import kkCli from '#messages/kk/cli.json' with { type: 'json' }
import kkCollection from '#messages/kk/collection.json' with { type: 'json' }
import kkCommon from '#messages/kk/common.json' with { type: 'json' }
import kkComponents from '#messages/kk/components.json' with { type: 'json' }
import kkConcern from '#messages/kk/concern.json' with { type: 'json' }
import kkContract from '#messages/kk/contract.json' with { type: 'json' }
import kkDoctor from '#messages/kk/doctor.json' with { type: 'json' }
import kkDocument from '#messages/kk/document.json' with { type: 'json' }
import kkDues from '#messages/kk/dues.json' with { type: 'json' }
import kkDump from '#messages/kk/dump.json' with { type: 'json' }
import kkEvent from '#messages/kk/event.json' with { type: 'json' }
import kkEvidence from '#messages/kk/evidence.json' with { type: 'json' }
import kkFigure from '#messages/kk/figure.json' with { type: 'json' }
import kkFiles from '#messages/kk/files.json' with { type: 'json' }
import kkGathering from '#messages/kk/gathering.json' with { type: 'json' }
import kkGatheringRule from '#messages/kk/gatheringRule.json' with { type: 'json' }
import kkHistory from '#messages/kk/history.json' with { type: 'json' }
import kkHoliday from '#messages/kk/holiday.json' with { type: 'json' }
import kkHousehold from '#messages/kk/household.json' with { type: 'json' }
import kkImport from '#messages/kk/import.json' with { type: 'json' }
import kkInitiative from '#messages/kk/initiative.json' with { type: 'json' }
import kkInput from '#messages/kk/input.json' with { type: 'json' }
import kkInterchange from '#messages/kk/interchange.json' with { type: 'json' }
import kkLetter from '#messages/kk/letter.json' with { type: 'json' }
import kkLogin from '#messages/kk/login.json' with { type: 'json' }
import kkMoney from '#messages/kk/money.json' with { type: 'json' }
import kkObjection from '#messages/kk/objection.json' with { type: 'json' }
import kkOffice from '#messages/kk/office.json' with { type: 'json' }
import kkOrganisation from '#messages/kk/organisation.json' with { type: 'json' }
import kkOutreach from '#messages/kk/outreach.json' with { type: 'json' }
import kkPartner from '#messages/kk/partner.json' with { type: 'json' }
import kkPeople from '#messages/kk/people.json' with { type: 'json' }
import kkPickup from '#messages/kk/pickup.json' with { type: 'json' }
import kkPlace from '#messages/kk/place.json' with { type: 'json' }
import kkPlan from '#messages/kk/plan.json' with { type: 'json' }
import kkProblem from '#messages/kk/problem.json' with { type: 'json' }
import kkProject from '#messages/kk/project.json' with { type: 'json' }
import kkProposal from '#messages/kk/proposal.json' with { type: 'json' }
import kkQuestionnaire from '#messages/kk/questionnaire.json' with { type: 'json' }
import kkRecommendation from '#messages/kk/recommendation.json' with { type: 'json' }
import kkReport from '#messages/kk/report.json' with { type: 'json' }
import kkReview from '#messages/kk/review.json' with { type: 'json' }
import kkSchedule from '#messages/kk/schedule.json' with { type: 'json' }
import kkSchool from '#messages/kk/school.json' with { type: 'json' }
import kkSearch from '#messages/kk/search.json' with { type: 'json' }
import kkSetup from '#messages/kk/setup.json' with { type: 'json' }
import kkSheet from '#messages/kk/sheet.json' with { type: 'json' }
import kkSite from '#messages/kk/site.json' with { type: 'json' }
import kkStart from '#messages/kk/start.json' with { type: 'json' }
import kkStock from '#messages/kk/stock.json' with { type: 'json' }
import kkStory from '#messages/kk/story.json' with { type: 'json' }
import kkSupport from '#messages/kk/support.json' with { type: 'json' }
import kkTestimonial from '#messages/kk/testimonial.json' with { type: 'json' }
import kkTracking from '#messages/kk/tracking.json' with { type: 'json' }
import kkWorks from '#messages/kk/works.json' with { type: 'json' }
import enAccount from '#messages/en/account.json' with { type: 'json' }
import enActivist from '#messages/en/activist.json' with { type: 'json' }
import enAnswer from '#messages/en/answer.json' with { type: 'json' }
import enApi from '#messages/en/api.json' with { type: 'json' }
import enAppeal from '#messages/en/appeal.json' with { type: 'json' }
import enBank from '#messages/en/bank.json' with { type: 'json' }
import enBiowaste from '#messages/en/biowaste.json' with { type: 'json' }
import enBusiness from '#messages/en/business.json' with { type: 'json' }
import enCalendar from '#messages/en/calendar.json' with { type: 'json' }
import enCheck from '#messages/en/check.json' with { type: 'json' }
import enCleanup from '#messages/en/cleanup.json' with { type: 'json' }
import enCli from '#messages/en/cli.json' with { type: 'json' }
import enCollection from '#messages/en/collection.json' with { type: 'json' }
import enCommon from '#messages/en/common.json' with { type: 'json' }
import enComponents from '#messages/en/components.json' with { type: 'json' }
import enConcern from '#messages/en/concern.json' with { type: 'json' }
import enContract from '#messages/en/contract.json' with { type: 'json' }
import enDoctor from '#messages/en/doctor.json' with { type: 'json' }
import enDocument from '#messages/en/document.json' with { type: 'json' }
import enDues from '#messages/en/dues.json' with { type: 'json' }
import enDump from '#messages/en/dump.json' with { type: 'json' }
import enEvent from '#messages/en/event.json' with { type: 'json' }
import enEvidence from '#messages/en/evidence.json' with { type: 'json' }
import enFigure from '#messages/en/figure.json' with { type: 'json' }
import enFiles from '#messages/en/files.json' with { type: 'json' }
import enGathering from '#messages/en/gathering.json' with { type: 'json' }
import enGatheringRule from '#messages/en/gatheringRule.json' with { type: 'json' }
import enHistory from '#messages/en/history.json' with { type: 'json' }
import enHoliday from '#messages/en/holiday.json' with { type: 'json' }
import enHousehold from '#messages/en/household.json' with { type: 'json' }
import enImport from '#messages/en/import.json' with { type: 'json' }
import enInitiative from '#messages/en/initiative.json' with { type: 'json' }
import enInput from '#messages/en/input.json' with { type: 'json' }
import enInterchange from '#messages/en/interchange.json' with { type: 'json' }
import enLetter from '#messages/en/letter.json' with { type: 'json' }
import enLogin from '#messages/en/login.json' with { type: 'json' }
import enMoney from '#messages/en/money.json' with { type: 'json' }
import enObjection from '#messages/en/objection.json' with { type: 'json' }
import enOffice from '#messages/en/office.json' with { type: 'json' }
import enOrganisation from '#messages/en/organisation.json' with { type: 'json' }
import enOutreach from '#messages/en/outreach.json' with { type: 'json' }
import enPartner from '#messages/en/partner.json' with { type: 'json' }
import enPeople from '#messages/en/people.json' with { type: 'json' }
import enPickup from '#messages/en/pickup.json' with { type: 'json' }
import enPlace from '#messages/en/place.json' with { type: 'json' }
import enPlan from '#messages/en/plan.json' with { type: 'json' }
import enProblem from '#messages/en/problem.json' with { type: 'json' }
import enProject from '#messages/en/project.json' with { type: 'json' }
import enProposal from '#messages/en/proposal.json' with { type: 'json' }
import enQuestionnaire from '#messages/en/questionnaire.json' with { type: 'json' }
import enRecommendation from '#messages/en/recommendation.json' with { type: 'json' }
import enReport from '#messages/en/report.json' with { type: 'json' }
import enReview from '#messages/en/review.json' with { type: 'json' }
import enSchedule from '#messages/en/schedule.json' with { type: 'json' }
import enSchool from '#messages/en/school.json' with { type: 'json' }
import enSearch from '#messages/en/search.json' with { type: 'json' }
import enSetup from '#messages/en/setup.json' with { type: 'json' }
import enSheet from '#messages/en/sheet.json' with { type: 'json' }
import enSite from '#messages/en/site.json' with { type: 'json' }
import enStart from '#messages/en/start.json' with { type: 'json' }
import enStock from '#messages/en/stock.json' with { type: 'json' }
import enStory from '#messages/en/story.json' with { type: 'json' }
import enSupport from '#messages/en/support.json' with { type: 'json' }
import enTestimonial from '#messages/en/testimonial.json' with { type: 'json' }
import enTracking from '#messages/en/tracking.json' with { type: 'json' }
import enWorks from '#messages/en/works.json' with { type: 'json' }

export const catalogue = {
  ru: {
    account: ruAccount,
    activist: ruActivist,
    answer: ruAnswer,
    api: ruApi,
    appeal: ruAppeal,
    bank: ruBank,
    biowaste: ruBiowaste,
    business: ruBusiness,
    calendar: ruCalendar,
    check: ruCheck,
    cleanup: ruCleanup,
    cli: ruCli,
    collection: ruCollection,
    common: ruCommon,
    components: ruComponents,
    concern: ruConcern,
    contract: ruContract,
    doctor: ruDoctor,
    document: ruDocument,
    dues: ruDues,
    dump: ruDump,
    event: ruEvent,
    evidence: ruEvidence,
    figure: ruFigure,
    files: ruFiles,
    gathering: ruGathering,
    gatheringRule: ruGatheringRule,
    history: ruHistory,
    holiday: ruHoliday,
    household: ruHousehold,
    import: ruImport,
    initiative: ruInitiative,
    input: ruInput,
    interchange: ruInterchange,
    letter: ruLetter,
    login: ruLogin,
    money: ruMoney,
    objection: ruObjection,
    office: ruOffice,
    organisation: ruOrganisation,
    outreach: ruOutreach,
    partner: ruPartner,
    people: ruPeople,
    pickup: ruPickup,
    place: ruPlace,
    plan: ruPlan,
    problem: ruProblem,
    project: ruProject,
    proposal: ruProposal,
    questionnaire: ruQuestionnaire,
    recommendation: ruRecommendation,
    report: ruReport,
    review: ruReview,
    schedule: ruSchedule,
    school: ruSchool,
    search: ruSearch,
    setup: ruSetup,
    sheet: ruSheet,
    site: ruSite,
    start: ruStart,
    stock: ruStock,
    story: ruStory,
    support: ruSupport,
    testimonial: ruTestimonial,
    tracking: ruTracking,
    works: ruWorks,
  },
  kk: {
    account: kkAccount,
    activist: kkActivist,
    answer: kkAnswer,
    api: kkApi,
    appeal: kkAppeal,
    bank: kkBank,
    biowaste: kkBiowaste,
    business: kkBusiness,
    calendar: kkCalendar,
    check: kkCheck,
    cleanup: kkCleanup,
    cli: kkCli,
    collection: kkCollection,
    common: kkCommon,
    components: kkComponents,
    concern: kkConcern,
    contract: kkContract,
    doctor: kkDoctor,
    document: kkDocument,
    dues: kkDues,
    dump: kkDump,
    event: kkEvent,
    evidence: kkEvidence,
    figure: kkFigure,
    files: kkFiles,
    gathering: kkGathering,
    gatheringRule: kkGatheringRule,
    history: kkHistory,
    holiday: kkHoliday,
    household: kkHousehold,
    import: kkImport,
    initiative: kkInitiative,
    input: kkInput,
    interchange: kkInterchange,
    letter: kkLetter,
    login: kkLogin,
    money: kkMoney,
    objection: kkObjection,
    office: kkOffice,
    organisation: kkOrganisation,
    outreach: kkOutreach,
    partner: kkPartner,
    people: kkPeople,
    pickup: kkPickup,
    place: kkPlace,
    plan: kkPlan,
    problem: kkProblem,
    project: kkProject,
    proposal: kkProposal,
    questionnaire: kkQuestionnaire,
    recommendation: kkRecommendation,
    report: kkReport,
    review: kkReview,
    schedule: kkSchedule,
    school: kkSchool,
    search: kkSearch,
    setup: kkSetup,
    sheet: kkSheet,
    site: kkSite,
    start: kkStart,
    stock: kkStock,
    story: kkStory,
    support: kkSupport,
    testimonial: kkTestimonial,
    tracking: kkTracking,
    works: kkWorks,
  },
  en: {
    account: enAccount,
    activist: enActivist,
    answer: enAnswer,
    api: enApi,
    appeal: enAppeal,
    bank: enBank,
    biowaste: enBiowaste,
    business: enBusiness,
    calendar: enCalendar,
    check: enCheck,
    cleanup: enCleanup,
    cli: enCli,
    collection: enCollection,
    common: enCommon,
    components: enComponents,
    concern: enConcern,
    contract: enContract,
    doctor: enDoctor,
    document: enDocument,
    dues: enDues,
    dump: enDump,
    event: enEvent,
    evidence: enEvidence,
    figure: enFigure,
    files: enFiles,
    gathering: enGathering,
    gatheringRule: enGatheringRule,
    history: enHistory,
    holiday: enHoliday,
    household: enHousehold,
    import: enImport,
    initiative: enInitiative,
    input: enInput,
    interchange: enInterchange,
    letter: enLetter,
    login: enLogin,
    money: enMoney,
    objection: enObjection,
    office: enOffice,
    organisation: enOrganisation,
    outreach: enOutreach,
    partner: enPartner,
    people: enPeople,
    pickup: enPickup,
    place: enPlace,
    plan: enPlan,
    problem: enProblem,
    project: enProject,
    proposal: enProposal,
    questionnaire: enQuestionnaire,
    recommendation: enRecommendation,
    report: enReport,
    review: enReview,
    schedule: enSchedule,
    school: enSchool,
    search: enSearch,
    setup: enSetup,
    sheet: enSheet,
    site: enSite,
    start: enStart,
    stock: enStock,
    story: enStory,
    support: enSupport,
    testimonial: enTestimonial,
    tracking: enTracking,
    works: enWorks,
  },
} as const

// Written by bin/messages.ts from messages/; run it after adding a file there.
import ruCommon from '#messages/ru/common.json' with { type: 'json' }
import kkCommon from '#messages/kk/common.json' with { type: 'json' }
import enCommon from '#messages/en/common.json' with { type: 'json' }

export const catalogue = {
  ru: {
    common: ruCommon,
  },
  kk: {
    common: kkCommon,
  },
  en: {
    common: enCommon,
  },
} as const

/** The kinds of records that an import makes, in the order in which they are told. */
export const importedParts = [
  'tasks',
  'activities',
  'indicators',
  'places',
  'effectPlans',
  'budgetLines',
  'partners',
  'recommendations',
  'letters',
  'proposals',
  'stories',
  'narratives',
] as const
type ImportedPart = (typeof importedParts)[number]

/** How many records of each kind an import made. */
export type ImportCounts = { readonly [part in ImportedPart]: number }

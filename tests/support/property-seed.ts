import fc from 'fast-check'

/*
 * Property tests try the same values in every run, so that the gate says the same of the same tree. `ESEP_SEED=random`
 * tries others, `ESEP_SEED=number` those of a run that failed.
 */
const given = process.env['ESEP_SEED']
if (given !== 'random') fc.configureGlobal({ seed: Number(given ?? 20_231_130) })

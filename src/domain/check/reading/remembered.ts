import type { ReportModel } from '../../report/model.ts'

/** Keeps what was read of a model for as long as the model lives: several rules read the same cells. */
export function remembered<Reading>(read: (model: ReportModel) => Reading): (model: ReportModel) => Reading {
  const kept = new WeakMap<ReportModel, { readonly reading: Reading }>()
  return (model) => {
    const known = kept.get(model)
    if (known) return known.reading
    const reading = read(model)
    kept.set(model, { reading })
    return reading
  }
}

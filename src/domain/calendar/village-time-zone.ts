/** The zone of the villages served: all of Kazakhstan has one time since 1 March 2024, and this region had it before. */
export const villageTimeZone = 'Asia/Qyzylorda'

/** The languages people write and read in: Russian, Kazakh, English. */
export type Lang = 'ru' | 'kk' | 'en'

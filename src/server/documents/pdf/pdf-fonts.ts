import { fileURLToPath } from 'node:url'
import pdfmake from 'pdfmake'

/** Tinos: Times metrics, all Kazakh letters and ₸, shipped with the program. */
export const pdfFont = 'Tinos'

const face = (name: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`))
const faces = {
  normal: face('400Regular'),
  bold: face('700Bold'),
  italics: face('400Regular_Italic'),
  bolditalics: face('700Bold_Italic'),
}

/** pdfmake with the report's font; nothing else is read from the disk, nothing at all from the network. */
export function pdfPrinter(): typeof pdfmake {
  pdfmake.setFonts({ [pdfFont]: { ...faces } })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => Object.values(faces).includes(path))
  return pdfmake
}

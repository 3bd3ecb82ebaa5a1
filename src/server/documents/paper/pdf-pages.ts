/** How many pages a PDF of `paperPdf` has: it writes each page as an object that stands unpacked in the file. */
export const pdfPages = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b(?!s)/g)?.length ?? 0

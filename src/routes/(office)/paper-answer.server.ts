/** The kinds of files in which a paper is given. */
export const paperFormats = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

/** A paper as a file to keep. */
export const paperAnswer = (bytes: Uint8Array, format: keyof typeof paperFormats, name: string): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': paperFormats[format],
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(
        `${name.replace(/[^\p{L}\d.-]+/gu, '-')}.${format}`,
      )}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })

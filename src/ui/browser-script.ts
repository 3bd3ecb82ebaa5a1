declare const OFFICE_SCRIPT: string

/** Address of the script that makes the office's forms better in a browser; the build puts it in. */
export const browserScript = OFFICE_SCRIPT

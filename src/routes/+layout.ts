// Everything here is read: pages are made on the server and need no script.
export const csr = false

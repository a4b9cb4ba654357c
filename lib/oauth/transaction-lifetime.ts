/** How long a login may take from the request to its callback: 1 h, in milliseconds. */
export const transactionLifetimeMs = 3_600_000

/**
 * Marks the page as presented before anything is drawn: the address is known in the browser only.
 * `scripts/csp.mjs` moves it to the top of `<head>`.
 */
export const headScript =
  "if(new URLSearchParams(location.search).has('present'))document.documentElement.dataset.present=''"

const verifier = '{code_verifier}'

const ascii = new TextEncoder().encode(verifier)
const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', ascii))
const base64 = btoa(String.fromCharCode(...hash))
const challenge = base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
console.log(challenge) // in this run: {code_challenge}

const bytes = crypto.getRandomValues(new Uint8Array(32))
const base64 = btoa(String.fromCharCode(...bytes))
const verifier = base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
console.log(verifier) // in this run: {code_verifier}

const url = new URL('{authorization_endpoint}')
const parameters = {
  response_type: 'code',
  client_id: '{client_id}',
  redirect_uri: '{redirect_uri}',
  scope: '{scope}',
  audience: '{audience}',
  code_challenge: '{code_challenge}',
  code_challenge_method: 'S256',
  state: '{state}', // new for each login: 16 random bytes in base64url
  nonce: '{nonce}', // 16 more
}
for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
console.log(url.href) // open it in the system browser

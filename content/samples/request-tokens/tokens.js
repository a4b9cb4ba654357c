const response = await fetch('{token_endpoint}', {
  method: 'POST',
  body: new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: '{client_id}',
    code: '{code}',
    code_verifier: '{code_verifier}',
    redirect_uri: '{redirect_uri}',
  }),
})
if (!response.ok) throw new Error((await response.json()).error)

const tokens = await response.json()
console.log(tokens.token_type, tokens.expires_in)

const response = await fetch('{revocation_endpoint}', {
  method: 'POST',
  body: new URLSearchParams({ client_id: '{client_id}', token: '{refresh_token}' }),
})
console.log(response.status) // 200, for a token that is not known too

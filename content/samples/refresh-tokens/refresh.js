const response = await fetch('{token_endpoint}', {
  method: 'POST',
  body: new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: '{client_id}',
    refresh_token: '{refresh_token}',
  }),
})
if (!response.ok) throw new Error((await response.json()).error)

const tokens = await response.json()
if (tokens.refresh_token) console.log('store the new one: the old one is gone')

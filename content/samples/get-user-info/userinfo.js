const response = await fetch('{userinfo_endpoint}', {
  headers: { Authorization: 'Bearer {access_token}' },
})
if (!response.ok) throw new Error(response.headers.get('WWW-Authenticate'))

const user = await response.json()
console.log(user.sub) // must be the sub of the ID token

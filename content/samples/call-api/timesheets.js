const response = await fetch('{api}', {
  headers: { Authorization: 'Bearer {access_token}' },
})
if (!response.ok) throw new Error(response.headers.get('WWW-Authenticate'))

const { timesheets } = await response.json()
console.log(`${timesheets.length} timesheets`)

const response = await fetch('{api}', {
  method: 'POST',
  headers: {
    Authorization: 'Bearer {access_token}',
    'Content-Type': 'application/json',
  },
  body: JSON.stringify({ date: '2026-11-02', project: 'Website', hours: 2.5 }),
})
if (!response.ok) throw new Error(response.headers.get('WWW-Authenticate'))

console.log(response.status) // 201: the entry is there

curl --fail-with-body '{api}' \
  --header 'Authorization: Bearer {access_token}' \
  --header 'Content-Type: application/json' \
  --data '{"date": "2026-11-02", "project": "Website", "hours": 2.5}'

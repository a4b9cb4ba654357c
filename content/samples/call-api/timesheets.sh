curl --fail-with-body '{api}' \
  --header 'Authorization: Bearer {access_token}'

curl --fail-with-body '{userinfo_endpoint}' \
  --header 'Authorization: Bearer {access_token}'

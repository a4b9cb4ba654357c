curl --fail-with-body '{token_endpoint}' \
  --data-urlencode 'grant_type=refresh_token' \
  --data-urlencode 'client_id={client_id}' \
  --data-urlencode 'refresh_token={refresh_token}'

curl --fail-with-body '{revocation_endpoint}' \
  --data-urlencode 'client_id={client_id}' \
  --data-urlencode 'token={refresh_token}'

curl --fail-with-body '{token_endpoint}' \
  --data-urlencode 'grant_type=authorization_code' \
  --data-urlencode 'client_id={client_id}' \
  --data-urlencode 'code={code}' \
  --data-urlencode 'code_verifier={code_verifier}' \
  --data-urlencode 'redirect_uri={redirect_uri}'

# The answer is a redirect to the login page: open the same URL in a browser to log in.
curl --include --get '{authorization_endpoint}' \
  --data-urlencode 'response_type=code' \
  --data-urlencode 'client_id={client_id}' \
  --data-urlencode 'redirect_uri={redirect_uri}' \
  --data-urlencode 'scope={scope}' \
  --data-urlencode 'audience={audience}' \
  --data-urlencode 'code_challenge={code_challenge}' \
  --data-urlencode 'code_challenge_method=S256' \
  --data-urlencode 'state={state}' \
  --data-urlencode 'nonce={nonce}'

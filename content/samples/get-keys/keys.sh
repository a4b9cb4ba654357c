curl --fail-with-body '{jwks_uri}'

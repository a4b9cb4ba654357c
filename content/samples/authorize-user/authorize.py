from urllib.parse import urlencode

parameters = {
    "response_type": "code",
    "client_id": "{client_id}",
    "redirect_uri": "{redirect_uri}",
    "scope": "{scope}",
    "audience": "{audience}",
    "code_challenge": "{code_challenge}",
    "code_challenge_method": "S256",
    "state": "{state}",  # new for each login: secrets.token_urlsafe(16)
    "nonce": "{nonce}",  # another one
}
print("{authorization_endpoint}" + "?" + urlencode(parameters))

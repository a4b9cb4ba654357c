import json
from urllib.parse import urlencode
from urllib.request import urlopen

form = {
    "grant_type": "authorization_code",
    "client_id": "{client_id}",
    "code": "{code}",
    "code_verifier": "{code_verifier}",
    "redirect_uri": "{redirect_uri}",
}
# A body makes it a POST; an error status raises HTTPError.
with urlopen("{token_endpoint}", urlencode(form).encode("ascii")) as response:
    tokens = json.load(response)
print(tokens["token_type"], tokens["expires_in"])

import json
from urllib.parse import urlencode
from urllib.request import urlopen

form = {
    "grant_type": "refresh_token",
    "client_id": "{client_id}",
    "refresh_token": "{refresh_token}",
}
# A body makes it a POST; an error status raises HTTPError.
with urlopen("{token_endpoint}", urlencode(form).encode("ascii")) as response:
    tokens = json.load(response)
if "refresh_token" in tokens:
    print("store the new one: the old one is gone")

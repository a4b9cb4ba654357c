import json
from urllib.request import urlopen

with urlopen("{jwks_uri}") as response:
    keys = json.load(response)["keys"]
for key in keys:
    print(key["kid"], key["alg"])  # the token's header names its kid

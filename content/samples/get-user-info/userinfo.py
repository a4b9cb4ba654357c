import json
from urllib.request import Request, urlopen

headers = {"Authorization": "Bearer {access_token}"}
# An error status raises HTTPError.
with urlopen(Request("{userinfo_endpoint}", headers=headers)) as response:
    user = json.load(response)
print(user["sub"])  # must be the sub of the ID token

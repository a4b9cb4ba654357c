import json
from urllib.request import Request, urlopen

headers = {"Authorization": "Bearer {access_token}"}
# An error status raises HTTPError.
with urlopen(Request("{api}", headers=headers)) as response:
    timesheets = json.load(response)["timesheets"]
print(len(timesheets), "timesheets")

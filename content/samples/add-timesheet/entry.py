import json
from urllib.request import Request, urlopen

entry = {"date": "2026-11-02", "project": "Website", "hours": 2.5}
headers = {
    "Authorization": "Bearer {access_token}",
    "Content-Type": "application/json",
}
# A body makes it a POST; an error status raises HTTPError.
with urlopen(Request("{api}", json.dumps(entry).encode(), headers)) as response:
    print(response.status)  # 201: the entry is there

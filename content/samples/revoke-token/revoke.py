from urllib.parse import urlencode
from urllib.request import urlopen

form = {"client_id": "{client_id}", "token": "{refresh_token}"}
# A body makes it a POST; an error status raises HTTPError.
with urlopen("{revocation_endpoint}", urlencode(form).encode("ascii")) as response:
    print(response.status)  # 200, for a token that is not known too

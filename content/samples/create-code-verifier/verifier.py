import base64
import secrets

random_bytes = secrets.token_bytes(32)
verifier = base64.urlsafe_b64encode(random_bytes).decode("ascii").rstrip("=")
print(verifier)  # in this run: {code_verifier}

import base64
import hashlib

verifier = "{code_verifier}"

digest = hashlib.sha256(verifier.encode("ascii")).digest()
challenge = base64.urlsafe_b64encode(digest).decode("ascii").rstrip("=")
print(challenge)  # in this run: {code_challenge}

/** Dart, JavaScript, C# and Python. */
import type { CodeWay } from '@/content/doctor/code'

export const dart: CodeWay = {
  id: 'dart',
  name: 'Dart',
  base64url: "String base64url(List<int> bytes) => base64UrlEncode(bytes).replaceAll('=', '');",
  lines: {
    verifier: `final random = Random.secure();
final verifier = base64url(List.generate(32, (_) => random.nextInt(256)));`,
    bytes: 'final bytes = ascii.encode(verifier);',
    hash: 'final digest = sha256.convert(bytes).bytes; // package:crypto',
    text: 'final challenge = base64url(digest);',
    request: `final url = Uri.https(domain, '/authorize', {
  'code_challenge': challenge,
  'code_challenge_method': 'S256',
});`,
    pair: 'verifiers[state] = verifier; // and later: verifiers.remove(callbackState)',
  },
  notes: {
    padding: 'base64UrlEncode keeps the padding.',
    base64: 'base64Encode is plain base64. base64UrlEncode is base64url, with padding.',
    hex: 'toString() of a Digest is hex text. Its bytes are what is needed.',
    hex_encoded: 'toString() of a Digest is hex text. Its bytes are what is needed.',
  },
}

export const javascript: CodeWay = {
  id: 'javascript',
  name: 'JavaScript',
  base64url: `function base64url(bytes) {
  const base64 = btoa(String.fromCharCode(...bytes))
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}`,
  lines: {
    verifier: 'const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)))',
    bytes: 'const ascii = new TextEncoder().encode(verifier)',
    hash: "const digest = await crypto.subtle.digest('SHA-256', ascii)",
    text: 'const challenge = base64url(new Uint8Array(digest))',
    request: `const query = new URLSearchParams({
  code_challenge: challenge,
  code_challenge_method: 'S256',
})`,
    pair: 'sessionStorage.setItem(state, verifier) // and later: sessionStorage.getItem(callbackState)',
  },
  notes: {
    base64: 'btoa writes plain base64, padding and all.',
    hex: "In Node, digest('hex') is hex text. digest() without a name is the bytes.",
    hex_encoded:
      "In Node, digest('hex') is hex text, and many libraries return hex as well. Take the bytes.",
    verifier_quoted:
      'JSON.stringify puts quotation marks around a text. JSON.parse takes them off.',
    another_pair:
      'In development, React runs an effect twice. Make the verifier when the button is pressed, not in an effect.',
    plus_space: 'A query joined by hand leaves a plus sign as it is. URLSearchParams encodes it.',
    verifier_plus_space:
      'A body joined by hand leaves a plus sign as it is. URLSearchParams encodes it.',
  },
}

export const csharp: CodeWay = {
  id: 'csharp',
  name: 'C#',
  base64url: `static string Base64Url(byte[] bytes) =>
  Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');`,
  lines: {
    verifier: 'var verifier = Base64Url(RandomNumberGenerator.GetBytes(32));',
    bytes: 'var ascii = Encoding.ASCII.GetBytes(verifier);',
    hash: 'var digest = SHA256.HashData(ascii);',
    text: 'var challenge = Base64Url(digest);',
    request: 'var query = $"code_challenge={challenge}&code_challenge_method=S256";',
    pair: 'verifiers[state] = verifier; // and later: verifiers.Remove(callbackState, out var verifier)',
  },
  notes: {
    utf16: 'Encoding.Unicode is UTF-16. Encoding.ASCII is what is needed.',
    base64: 'Convert.ToBase64String writes plain base64, padding and all.',
    hex: 'BitConverter.ToString and Convert.ToHexString make hex text. digest is the bytes already.',
    hex_encoded:
      'BitConverter.ToString and Convert.ToHexString make hex text. digest is the bytes already.',
  },
}

export const python: CodeWay = {
  id: 'python',
  name: 'Python',
  base64url: `def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")
`,
  lines: {
    verifier: 'verifier = base64url(secrets.token_bytes(32))',
    bytes: 'ascii = verifier.encode("ascii")',
    hash: 'digest = hashlib.sha256(ascii).digest()',
    text: 'challenge = base64url(digest)',
    request: `query = urllib.parse.urlencode({
    "code_challenge": challenge,
    "code_challenge_method": "S256",
})`,
    pair: 'session[state] = verifier  # and later: session.pop(callback_state)',
  },
  notes: {
    hex: 'hexdigest() is hex text. digest() is the bytes.',
    hex_encoded: 'hexdigest() is hex text. digest() is the bytes.',
    padding: 'urlsafe_b64encode keeps the padding.',
    base64: 'b64encode is plain base64. urlsafe_b64encode is base64url, with padding.',
    utf16: 'encode("utf-16") is UTF-16, with a byte order mark. encode("ascii") is what is needed.',
  },
}

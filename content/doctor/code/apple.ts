/** Swift and Objective-C. */
import type { CodeWay } from '@/content/doctor/code'

export const swift: CodeWay = {
  id: 'swift',
  name: 'Swift',
  base64url: `func base64url(_ data: Data) -> String {
  data.base64EncodedString()
    .replacingOccurrences(of: "+", with: "-")
    .replacingOccurrences(of: "/", with: "_")
    .replacingOccurrences(of: "=", with: "")
}`,
  lines: {
    verifier: `var random = Data(count: 32)
_ = random.withUnsafeMutableBytes { SecRandomCopyBytes(kSecRandomDefault, 32, $0.baseAddress!) }
let verifier = base64url(random)`,
    bytes: 'let ascii = Data(verifier.utf8)',
    hash: 'let digest = SHA256.hash(data: ascii)',
    text: 'let challenge = base64url(Data(digest))',
    request: `components.queryItems = [
  URLQueryItem(name: "code_challenge", value: challenge),
  URLQueryItem(name: "code_challenge_method", value: "S256"),
]`,
    pair: 'verifiers[state] = verifier // and later: verifiers.removeValue(forKey: callbackState)',
  },
  notes: {
    hex: 'A description of the digest, and joined "%02x" parts, are hex text. Data(digest) is the bytes.',
    hex_encoded:
      'A description of the digest, and joined "%02x" parts, are hex text. Data(digest) is the bytes.',
    base64: 'base64EncodedString() writes plain base64, padding and all.',
    utf16:
      'data(using: .utf16) is UTF-16, with a byte order mark. verifier.utf8 is what is needed.',
    plus_space: 'URLComponents leaves a plus sign as it is, and the server reads a space.',
    verifier_plus_space: 'URLComponents leaves a plus sign as it is, and the server reads a space.',
  },
}

export const objectiveC: CodeWay = {
  id: 'objective-c',
  name: 'Objective-C',
  base64url: `static NSString *base64url(NSData *data) {
  NSString *text = [data base64EncodedStringWithOptions:0];
  text = [text stringByReplacingOccurrencesOfString:@"+" withString:@"-"];
  text = [text stringByReplacingOccurrencesOfString:@"/" withString:@"_"];
  return [text stringByReplacingOccurrencesOfString:@"=" withString:@""];
}`,
  lines: {
    verifier: `NSMutableData *random = [NSMutableData dataWithLength:32];
SecRandomCopyBytes(kSecRandomDefault, random.length, random.mutableBytes);
NSString *verifier = base64url(random);`,
    bytes: 'NSData *ascii = [verifier dataUsingEncoding:NSASCIIStringEncoding];',
    hash: `NSMutableData *digest = [NSMutableData dataWithLength:CC_SHA256_DIGEST_LENGTH];
CC_SHA256(ascii.bytes, (CC_LONG)ascii.length, digest.mutableBytes);`,
    text: 'NSString *challenge = base64url(digest);',
    request: `components.queryItems = @[
  [NSURLQueryItem queryItemWithName:@"code_challenge" value:challenge],
  [NSURLQueryItem queryItemWithName:@"code_challenge_method" value:@"S256"],
];`,
    pair: 'verifiers[state] = verifier; // and later: verifiers[callbackState]',
  },
  notes: {
    utf16: 'NSUnicodeStringEncoding is UTF-16.',
    base64: 'base64EncodedStringWithOptions: writes plain base64, padding and all.',
    plus_space: 'NSURLComponents leaves a plus sign as it is, and the server reads a space.',
    verifier_plus_space:
      'NSURLComponents leaves a plus sign as it is, and the server reads a space.',
  },
}

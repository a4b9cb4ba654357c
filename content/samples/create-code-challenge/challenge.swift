import CryptoKit
import Foundation

let verifier = "{code_verifier}"

let hash = SHA256.hash(data: Data(verifier.utf8))
let challenge = Data(hash).base64EncodedString()
    .replacingOccurrences(of: "+", with: "-")
    .replacingOccurrences(of: "/", with: "_")
    .replacingOccurrences(of: "=", with: "")
print(challenge) // in this run: {code_challenge}

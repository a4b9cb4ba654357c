import Foundation

struct Tokens: Decodable {
    let access_token: String
    let token_type: String
    let expires_in: Int?
    let id_token: String?
    let refresh_token: String?
}

var form = URLComponents()
form.queryItems = [
    URLQueryItem(name: "grant_type", value: "authorization_code"),
    URLQueryItem(name: "client_id", value: "{client_id}"),
    URLQueryItem(name: "code", value: "{code}"),
    URLQueryItem(name: "code_verifier", value: "{code_verifier}"),
    URLQueryItem(name: "redirect_uri", value: "{redirect_uri}"),
]
// URLComponents leaves "+" as it is, but in a form "+" is a space.
let body = (form.percentEncodedQuery ?? "").replacingOccurrences(of: "+", with: "%2B")

var request = URLRequest(url: URL(string: "{token_endpoint}")!)
request.httpMethod = "POST"
request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
request.httpBody = Data(body.utf8)

let (data, response) = try await URLSession.shared.data(for: request)
guard (response as? HTTPURLResponse)?.statusCode == 200 else {
    fatalError(String(decoding: data, as: UTF8.self))
}
let tokens = try JSONDecoder().decode(Tokens.self, from: data)
print(tokens.token_type, tokens.expires_in ?? 0)

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

class Tokens {
    public static void main(String[] args) throws Exception {
        Map<String, String> fields = Map.of(
            "grant_type", "authorization_code",
            "client_id", "{client_id}",
            "code", "{code}",
            "code_verifier", "{code_verifier}",
            "redirect_uri", "{redirect_uri}");
        String form = fields.entrySet().stream()
            .map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));

        HttpRequest request = HttpRequest.newBuilder(URI.create("{token_endpoint}"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
        HttpResponse<String> response =
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        String tokens = response.body();
        if (response.statusCode() != 200) throw new IllegalStateException(tokens);
        System.out.println(tokens.length() + " characters of JSON, the tokens in it");
    }
}

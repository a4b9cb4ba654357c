import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

class Challenge {
    public static void main(String[] args) throws Exception {
        String verifier = "{code_verifier}";

        byte[] ascii = verifier.getBytes(StandardCharsets.US_ASCII);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(ascii);
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        System.out.println(challenge); // in this run: {code_challenge}
    }
}

import java.security.SecureRandom;
import java.util.Base64;

class Verifier {
    public static void main(String[] args) {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        String verifier = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        System.out.println(verifier); // in this run: {code_verifier}
    }
}

import java.security.MessageDigest
import java.util.Base64 // on Android: API level 26 and later

fun main() {
    val verifier = "{code_verifier}"

    val ascii = verifier.toByteArray(Charsets.US_ASCII)
    val hash = MessageDigest.getInstance("SHA-256").digest(ascii)
    val challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(hash)
    println(challenge) // in this run: {code_challenge}
}

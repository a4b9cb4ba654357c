import java.security.SecureRandom
import java.util.Base64 // on Android: API level 26 and later

fun main() {
    val bytes = ByteArray(32)
    SecureRandom().nextBytes(bytes)
    val verifier = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)
    println(verifier) // in this run: {code_verifier}
}

import java.net.HttpURLConnection
import java.net.URI
import java.net.URLEncoder

// On Android, call this off the main thread.
fun main() {
    val form = mapOf(
        "grant_type" to "authorization_code",
        "client_id" to "{client_id}",
        "code" to "{code}",
        "code_verifier" to "{code_verifier}",
        "redirect_uri" to "{redirect_uri}",
    ).map { (name, value) -> name + "=" + URLEncoder.encode(value, "UTF-8") }.joinToString("&")

    val connection = URI("{token_endpoint}").toURL().openConnection() as HttpURLConnection
    connection.requestMethod = "POST"
    connection.doOutput = true
    connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded")
    connection.outputStream.use { it.write(form.toByteArray()) }

    check(connection.responseCode == 200) {
        connection.errorStream?.bufferedReader()?.readText() ?: "no answer"
    }
    val tokens = connection.inputStream.bufferedReader().readText()
    println("${tokens.length} characters of JSON, the tokens in it")
}

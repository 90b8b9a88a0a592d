// Asks for an access token, then calls the API with it. Java 11 or newer: java Snippet.java
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.regex.Pattern;
import static java.nio.charset.StandardCharsets.UTF_8;

class Snippet {
    public static void main(String[] args) throws Exception {
        String clientId = "{{CLIENT_ID}}";
        String clientSecret = {{SECRET}};

        HttpClient http = HttpClient.newHttpClient();
        String pair = URLEncoder.encode(clientId, UTF_8) + ":" + URLEncoder.encode(clientSecret, UTF_8);
        HttpRequest ask = HttpRequest.newBuilder(URI.create("{{TOKEN_URL}}"))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
        String answer = http.send(ask, BodyHandlers.ofString()).body();
        var found = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"").matcher(answer);
        if (!found.find()) throw new IllegalStateException("No access token was issued.");

        HttpRequest call = HttpRequest.newBuilder(URI.create("{{API_URL}}/sysinfo"))
            .header("Authorization", "Bearer " + found.group(1))
            .build();
        System.out.println(http.send(call, BodyHandlers.ofString()).body());
    }
}

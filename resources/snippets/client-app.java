// Asks for an API token, then calls the API with it. Java 11 or newer: java Snippet.java
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

class Snippet {
    public static void main(String[] args) throws Exception {
        String clientId = "{{CLIENT_ID}}";
        String clientSecret = {{SECRET}};

        HttpClient http = HttpClient.newHttpClient();
        String body = String.format(
            "{\"clientId\":\"%s\",\"secret\":\"%s\",\"type\":\"OWNER\"}", clientId, clientSecret);
        HttpRequest ask = HttpRequest.newBuilder(URI.create("{{TOKEN_URL}}"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
        String answer = http.send(ask, BodyHandlers.ofString()).body();
        var found = Pattern.compile("\"accessToken\"\\s*:\\s*\"([^\"]+)\"").matcher(answer);
        if (!found.find()) throw new IllegalStateException("No API token was issued.");

        HttpRequest call = HttpRequest.newBuilder(URI.create("{{API_URL}}/sysinfo"))
            .header("Authorization", "Bearer " + found.group(1))
            .build();
        System.out.println(http.send(call, BodyHandlers.ofString()).body());
    }
}

package dev.candor.edge.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Requests of the report, with the cookie of a person who is signed in or, if it is empty, without one. */
final class ReportHttp {
    private final HttpClient client = HttpClient.newHttpClient();

    /** Opens a person's link and returns the cookie. */
    String signIn(String link) {
        return cookie(post(link, ""));
    }

    /** The cookie that this answer sets. */
    static String cookie(HttpResponse<String> opened) {
        String header = opened.headers().firstValue("Set-Cookie").orElseThrow();
        return header.substring(0, header.indexOf(';'));
    }

    HttpResponse<String> get(String address, String cookie) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET(), cookie);
    }

    HttpResponse<String> post(String address, String cookie) {
        return method("POST", address, cookie);
    }

    /** A request without a body. */
    HttpResponse<String> method(String method, String address, String cookie) {
        return send(
                HttpRequest.newBuilder(URI.create(address)).method(method, HttpRequest.BodyPublishers.noBody()),
                cookie);
    }

    HttpResponse<String> send(HttpRequest.Builder request, String cookie) {
        try {
            return client.send(
                    (cookie.isEmpty() ? request : request.header("Cookie", cookie)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

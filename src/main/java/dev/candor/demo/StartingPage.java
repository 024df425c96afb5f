package dev.candor.demo;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What a browser sees until the page is there: that the demo is starting. It asks again every second. */
final class StartingPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final String HTML = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="refresh" content="1">
            <title>Starting</title>
            <body style="font: 18px sans-serif; margin: 3em">
            <p>The demo is starting. This page opens by itself in a few seconds.
            </html>
            """;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "1");
        response.setContentType("text/html;charset=utf-8");
        response.getWriter().write(HTML);
    }
}

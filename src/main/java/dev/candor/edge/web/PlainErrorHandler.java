package dev.candor.edge.web;

import org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers errors with the status code alone: no page, path, stack trace or server name. */
final class PlainErrorHandler extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        return bare(response, callback);
    }

    private static boolean bare(Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
        Content.Sink.write(response, true, response.getStatus() + "\n", callback);
        return true;
    }

    /** Answers errors that servlets report with the status code alone. */
    static final class OfServlets extends ErrorPageErrorHandler {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            return bare(response, callback);
        }
    }
}

package dev.candor.edge.web;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Reads a request's whole body before the next handler sees the request; no thread waits meanwhile. A body that misses the
 * deadline is answered 408.
 *
 * <p>Jetty's {@code MinimumDataRateHandler} adds up the bytes of all requests, so that a busy server tolerates a slow
 * one; its {@code EagerContentHandler} passes broken bodies on.
 */
final class WholeBodyHandler extends Handler.Wrapper {
    private final Duration deadline;

    WholeBodyHandler(Duration deadline, Handler next) {
        super(next);
        this.deadline = deadline;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!hasBody(request.getHeaders(), request.getLength())) {
            return super.handle(request, response, callback);
        }
        read(request, response, callback);
        return true;
    }

    private void read(Request request, Response response, Callback callback) {
        AtomicBoolean decided = new AtomicBoolean();
        Scheduler.Task timeout = request.getComponents()
                .getScheduler()
                .schedule(
                        once(decided, () -> refuse(request, response, callback)),
                        deadline.toMillis(),
                        TimeUnit.MILLISECONDS);
        Promise<ByteBuffer> whole = Promise.from(
                body -> once(decided, () -> pass(new WithBody(request, body), response, callback))
                        .run(),
                failure -> once(decided, () -> callback.failed(failure)).run());
        Content.Source.asByteBuffer(
                request,
                Promise.from(
                        body -> {
                            timeout.cancel();
                            request.getContext().execute(() -> whole.succeeded(body));
                        },
                        failure -> {
                            timeout.cancel();
                            whole.failed(failure);
                        }));
    }

    private static Runnable once(AtomicBoolean decided, Runnable work) {
        return () -> {
            if (decided.compareAndSet(false, true)) {
                work.run();
            }
        };
    }

    private static boolean hasBody(HttpFields headers, long length) {
        return length > 0 || headers.contains("Transfer-Encoding");
    }

    private static void refuse(Request request, Response response, Callback callback) {
        Response.writeError(request, response, callback, HttpStatus.REQUEST_TIMEOUT_408);
    }

    private void pass(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Exception e) {
            Response.writeError(request, response, callback, e);
        }
    }

    /** A request whose body is in memory. */
    private static final class WithBody extends Request.Wrapper {
        private final Content.Source body;
        private final long length;

        WithBody(Request request, ByteBuffer body) {
            super(request);
            this.length = body.remaining();
            this.body = Content.Source.from(body);
        }

        @Override
        public long getLength() {
            return length;
        }

        @Override
        public Content.Chunk read() {
            return body.read();
        }

        @Override
        public void demand(Runnable demandCallback) {
            body.demand(demandCallback);
        }

        @Override
        public void fail(Throwable failure) {
            body.fail(failure);
        }
    }
}

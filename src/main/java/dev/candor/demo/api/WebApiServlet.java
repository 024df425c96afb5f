package dev.candor.demo.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.demo.workspace.Fault;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** The Web API over HTTP: {@code /api/<method>}, with a form or with JSON. */
public final class WebApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient ApiMethods api;
    private final transient CountDownLatch closed = new CountDownLatch(1);

    public WebApiServlet(ApiMethods api) {
        this.api = api;
    }

    @Override
    public void destroy() {
        closed.countDown();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String method = String.valueOf(request.getPathInfo()).replaceFirst("^/", "");
        ObjectNode given = given(request);
        ApiMethods.Response answer = api.call(method, new Arguments(given), token(request, given));
        Fault fault = answer.fault().orElse(null);
        boolean cut = fault instanceof Fault.Hang hang && delay(hang);
        if (cut || fault instanceof Fault.DropBefore || fault instanceof Fault.DropAfter) {
            drop(request);
            return;
        }
        response.setStatus(fault instanceof Fault.ServerErrorAfter ? 500 : answer.status());
        answer.headers().forEach(response::setHeader);
        response.setContentType("application/json; charset=utf-8");
        response.getOutputStream().write(JSON.writeValueAsBytes(answer.body()));
    }

    private static ObjectNode given(HttpServletRequest request) throws IOException {
        ObjectNode given = JsonNodeFactory.instance.objectNode();
        String type = String.valueOf(request.getContentType());
        if (type.startsWith("application/json")) {
            JsonNode body = JSON.readTree(request.getInputStream());
            return body instanceof ObjectNode object ? object : given;
        }
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        request.getParameterMap().forEach((name, values) -> given.put(name, values[0]));
        return given;
    }

    private static String token(HttpServletRequest request, ObjectNode given) {
        String header = request.getHeader("Authorization");
        return header != null && header.startsWith("Bearer ")
                ? header.substring("Bearer ".length())
                : given.path("token").asText("");
    }

    /** Delays the response; true if the workspace was closed meanwhile. */
    private boolean delay(Fault.Hang hang) {
        try {
            return closed.await(hang.real().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Closes the connection without a response. */
    private static void drop(HttpServletRequest request) {
        ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}

package dev.candor.demo.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.candor.demo.workspace.Draft;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.ResponseUrls;
import dev.candor.demo.workspace.Workspace;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Response URLs: the bot answers a command or a click for half an hour, without a token. */
public final class ResponseUrlServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient Workspace workspace;

    public ResponseUrlServlet(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ResponseUrls.Target> target = workspace.responseUrls().use(request.getRequestURI());
        if (target.isEmpty()) {
            workspace.problems().add("a response_url was used too often or too late");
            answer(response, 404, "used_url");
            return;
        }
        JsonNode body = JSON.readTree(request.getInputStream());
        List<String> faults = workspace.faultsIn(body.path("blocks"));
        if (!faults.isEmpty()) {
            workspace.problems().add("response_url: invalid_blocks " + faults);
            answer(response, 404, "{\"ok\":false,\"error\":\"invalid_blocks\"}");
            return;
        }
        boolean posted = act(body, target.get());
        answer(response, posted ? 200 : 400, posted ? "ok" : "no_text");
    }

    private boolean act(JsonNode body, ResponseUrls.Target target) {
        Optional<Message> original =
                target.message().flatMap(ts -> workspace.messages().find(target.channel(), ts));
        if (body.path("delete_original").asBoolean(false)) {
            original.ifPresent(workspace.messages()::delete);
            return true;
        }
        String text = body.path("text").asText("");
        JsonNode blocks = body.path("blocks");
        if (text.isEmpty() && blocks.isEmpty()) {
            workspace.problems().add("response_url: no_text");
            return false;
        }
        if (body.path("replace_original").asBoolean(false) && original.isPresent()) {
            workspace.messages().edit(original.get(), text, blocks, MissingNode.getInstance());
            return true;
        }
        Draft draft = Draft.of(target.channel(), workspace.identity().botUserId(), text);
        draft = blocks.isArray() ? draft.with(blocks) : draft;
        boolean loud = body.path("response_type").asText("ephemeral").equals("in_channel");
        workspace.messages().post(loud ? draft : draft.onlyFor(target.user()));
        return true;
    }

    private static void answer(HttpServletResponse response, int status, String word) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain; charset=utf-8");
        response.getWriter().write(word);
    }
}

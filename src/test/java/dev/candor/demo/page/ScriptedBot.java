package dev.candor.demo.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.demo.delivery.BotAnswer;
import dev.candor.demo.delivery.Event;
import dev.candor.demo.delivery.EventChannel;
import dev.candor.demo.workspace.Draft;
import dev.candor.demo.workspace.Workspace;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A bot with one scripted survey, which gives the page content. */
final class ScriptedBot implements EventChannel {
    static final String BALLOT = """
            {"type":"modal","callback_id":"ballot","title":{"type":"plain_text","text":"CI pulse"},
             "submit":{"type":"plain_text","text":"Seal my answers"},"close":{"type":"plain_text","text":"Not now"},"blocks":[
             {"type":"section","text":{"type":"mrkdwn","text":":lock: Nobody can see *who* said what, not even an admin."}},
             {"type":"input","block_id":"satisfaction","label":{"type":"plain_text","text":"Overall, how satisfied are you with CI?"},
              "element":{"type":"radio_buttons","action_id":"answer","options":[
               {"text":{"type":"plain_text","text":"5 – very satisfied"},"value":"5"},{"text":{"type":"plain_text","text":"4"},"value":"4"},
               {"text":{"type":"plain_text","text":"3"},"value":"3"},{"text":{"type":"plain_text","text":"2"},"value":"2"},
               {"text":{"type":"plain_text","text":"1 – very dissatisfied"},"value":"1"}]}},
             {"type":"input","block_id":"pain","optional":true,"label":{"type":"plain_text","text":"What slows you down?"},
              "element":{"type":"checkboxes","action_id":"answer","options":[
               {"text":{"type":"plain_text","text":"queueing"},"value":"q"},{"text":{"type":"plain_text","text":"flaky tests"},"value":"f",
                "description":{"type":"plain_text","text":"red without a reason"}}]}},
             {"type":"input","block_id":"instead","optional":true,"label":{"type":"plain_text","text":"What did you use before?"},
              "element":{"type":"static_select","action_id":"answer","placeholder":{"type":"plain_text","text":"Pick one"},"options":[
               {"text":{"type":"plain_text","text":"Jenkins"},"value":"j"},{"text":{"type":"plain_text","text":"Nothing"},"value":"n"}]}},
             {"type":"input","block_id":"one-thing","label":{"type":"plain_text","text":"What one thing should we change?"},
              "hint":{"type":"plain_text","text":"No names, please: your style of writing can give you away."},
              "element":{"type":"plain_text_input","action_id":"answer","multiline":true,"max_length":300,
               "placeholder":{"type":"plain_text","text":"In your own words"}}},
             {"type":"actions","elements":[{"type":"button","action_id":"ballot.how","text":{"type":"plain_text","text":"How is this anonymous?"}}]}]}""";

    private static final String RECEIPT = """
            {"response_action":"update","view":{"type":"modal","callback_id":"reading",
             "title":{"type":"plain_text","text":"Your answers are sealed"},"blocks":[
             {"type":"section","text":{"type":"mrkdwn","text":"Sealed.%s"}}]}}""".formatted("\\nNobody can read it.".repeat(80));

    static final String PROMPT = """
            [{"type":"header","text":{"type":"plain_text","text":"How is CI doing for you?"}},
             {"type":"section","text":{"type":"mrkdwn","text":":wave: Hi <@U0YOU>, *6 questions*, about a minute. Open until _Friday, 17:00_."}},
             {"type":"actions","block_id":"rate","elements":[
              {"type":"button","action_id":"prompt.rate.1","text":{"type":"plain_text","text":"1"}},
              {"type":"button","action_id":"prompt.rate.2","text":{"type":"plain_text","text":"2"}},
              {"type":"button","action_id":"prompt.rate.3","text":{"type":"plain_text","text":"3"}},
              {"type":"button","action_id":"prompt.rate.4","style":"primary","text":{"type":"plain_text","text":"4"}},
              {"type":"button","action_id":"prompt.rate.5","text":{"type":"plain_text","text":"5"}}]},
             {"type":"actions","block_id":"other","elements":[
              {"type":"button","action_id":"prompt.not_a_user","text":{"type":"plain_text","text":"I don't use it"}},
              {"type":"button","action_id":"prompt.stop","style":"danger","text":{"type":"plain_text","text":"Stop asking me"},
               "confirm":{"title":{"type":"plain_text","text":"Stop asking you?"},"text":{"type":"plain_text","text":"You can start again at any time."},
                "confirm":{"type":"plain_text","text":"Yes, stop"},"deny":{"type":"plain_text","text":"Never mind"}}}]},
             {"type":"divider"},
             {"type":"context","elements":[{"type":"mrkdwn","text":"Answers are sealed at once. <https://example.org/privacy|How is this anonymous?>"}]}]""";

    private final Workspace workspace;
    private final List<JsonNode> received = new CopyOnWriteArrayList<>();

    ScriptedBot(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public BotAnswer send(Event event) {
        ObjectNode payload = event.payload();
        received.add(payload);
        return switch (event.kind()) {
            case EVENT -> event(payload.path("event"));
            case COMMAND ->
                acked(json("{\"text\":\"You said *" + payload.path("text").asText() + "*\"}"));
            case INTERACTION -> interaction(payload);
        };
    }

    private BotAnswer event(JsonNode event) {
        if (event.path("type").asText().equals("app_home_opened")) {
            workspace
                    .views()
                    .publish(event.path("user").asText(), json("{\"type\":\"home\",\"blocks\":" + PROMPT + "}"));
        }
        return acked(MissingNode.getInstance());
    }

    private BotAnswer interaction(ObjectNode payload) {
        String user = payload.path("user").path("id").asText();
        if (payload.path("type").asText().equals("view_submission")) {
            return submission(user, payload.path("view").path("state").path("values"));
        }
        String action = payload.path("actions").path(0).path("action_id").asText();
        if (action.equals("ballot.how")) {
            workspace.views().push(user, json("""
                    {"type":"modal","title":{"type":"plain_text","text":"How?"},"blocks":[
                     {"type":"markdown","text":"# Sealed\\n- one **slot** each\\n- no `time`"}]}"""));
        } else if (action.startsWith("prompt.rate.")) {
            ObjectNode view = (ObjectNode) json(BALLOT);
            JsonNode rating = view.path("blocks").path(1).path("element");
            ((ObjectNode) rating)
                    .set("initial_option", rating.path("options").path(5 - Integer.parseInt(action.substring(12))));
            workspace.views().open(user, view);
        } else {
            say(user, "You pressed `" + action + "`");
        }
        return acked(MissingNode.getInstance());
    }

    private BotAnswer submission(String user, JsonNode values) {
        String words = values.path("one-thing").path("answer").path("value").asText();
        if (words.contains("@")) {
            return acked(json("""
                    {"response_action":"errors","errors":{"one-thing":"Please take the names out first."}}"""));
        }
        if (words.contains("receipt")) {
            return acked(json(RECEIPT));
        }
        if (words.contains("reply")) {
            return acked(json(
                    RECEIPT.replace("Your answers are sealed", "CI").replace("Sealed.", "Your answer is stored.")));
        }
        if (words.contains("too late")) {
            return acked(json(RECEIPT.replace("Your answers are sealed", "This survey is closed")));
        }
        String rating = values.path("satisfaction")
                .path("answer")
                .path("selected_option")
                .path("value")
                .asText();
        say(user, "Sealed: " + rating + ", " + words);
        return acked(MissingNode.getInstance());
    }

    /** Received payloads, oldest first. */
    List<JsonNode> received() {
        return List.copyOf(received);
    }

    void say(String user, String text) {
        String channel = workspace.channels().direct(user).id();
        workspace.messages().post(Draft.of(channel, workspace.identity().botUserId(), text));
    }

    private static BotAnswer acked(JsonNode body) {
        return new BotAnswer.Acked(body);
    }

    static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (JsonProcessingException mistake) {
            throw new AssertionError(text, mistake);
        }
    }
}

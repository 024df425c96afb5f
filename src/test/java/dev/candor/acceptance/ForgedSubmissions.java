package dev.candor.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.demo.delivery.BotAnswer;
import dev.candor.demo.workspace.Identity;
import dev.candor.demo.workspace.SlackJson;
import dev.candor.demo.workspace.View;

/** Sends ballots that the form would not allow. */
final class ForgedSubmissions {
    private ForgedSubmissions() {}

    /** Submits a view as this person, over the fixture's transport, and returns the bot's answer. */
    static String send(BotFixture fixture, String user, JsonNode view) {
        Identity acme = Identity.ACME;
        ObjectNode payload = JsonNodeFactory.instance.objectNode().put("type", "view_submission");
        payload.putObject("team").put("id", acme.teamId()).put("domain", acme.domain());
        payload.putObject("user")
                .put("id", user)
                .put("username", "x")
                .put("name", "x")
                .put("team_id", acme.teamId());
        payload.put("api_app_id", acme.appId()).put("token", acme.verificationToken());
        payload.put("trigger_id", fixture.workspace.state().triggers().issue(BotFixture.YOU));
        payload.set("view", view);
        payload.putArray("response_urls");
        BotAnswer answer = fixture.workspace.events().interaction(payload);
        return ((BotAnswer.Acked) answer).body().toString();
    }

    /** JSON of a view as Slack sends it. */
    static ObjectNode viewJson(View view) {
        return SlackJson.view(view, Identity.ACME);
    }

    /** JSON of a view with this option selected, whether it exists or not. */
    static ObjectNode choosing(View view, String question, String option) {
        ObjectNode forged = viewJson(view);
        ObjectNode answer = state(forged, question).put("type", "static_select");
        ObjectNode chosen = answer.putObject("selected_option").put("value", option);
        chosen.putObject("text").put("type", "plain_text").put("text", option);
        return forged;
    }

    /** JSON of a view with this comment, of any length. */
    static ObjectNode writing(View view, String words) {
        ObjectNode forged = viewJson(view);
        state(forged, "one-thing").put("type", "plain_text_input").put("value", words);
        return forged;
    }

    private static ObjectNode state(ObjectNode view, String question) {
        return view.withObjectProperty("state")
                .withObjectProperty("values")
                .putObject(question)
                .putObject("answer");
    }
}

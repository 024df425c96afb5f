package dev.candor.demo.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.demo.workspace.Draft;
import dev.candor.demo.workspace.Message;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PageRequestsTest {
    private static final Pattern SEEN = Pattern.compile("&#34;seen&#34;:&#34;([^&]*)&#34;");
    private static final Pattern DONE = Pattern.compile("(?s)<li class=\"done\">.*?>([^<]+)</(?:a|button)>");
    private static final String MENU = """
            [{"type":"actions","block_id":"first","elements":[{"type":"button","action_id":"go","value":"1","text":{"type":"plain_text","text":"One"}}]},
             {"type":"actions","block_id":"second","elements":[{"type":"button","action_id":"go","value":"2","text":{"type":"plain_text","text":"Two"}},
              {"type":"static_select","action_id":"pick","options":[{"value":"a","text":{"type":"plain_text","text":"A"}},
               {"value":"b","text":{"type":"plain_text","text":"B"}}]}]}]""";

    private final PageFixture fixture = new PageFixture(0);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void leave() {
        fixture.close();
    }

    @Test
    void a_foreign_page_cannot_act_for_a_person() {
        HttpRequest forged = request("say")
                .POST(HttpRequest.BodyPublishers.ofString("as=U0YOU&at=C0CI&text=hi"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .build();
        assertThat(send(forged).statusCode()).isEqualTo(403);
        assertThat(messages("C0CI")).hasSize(2);
    }

    @Test
    void only_scripts_of_the_page_itself_may_run() {
        assertThat(send(request("").build()).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(rules ->
                        assertThat(rules).contains("default-src 'none'", "script-src 'self'", "base-uri 'none'"));
    }

    @Test
    void an_unknown_path_is_not_found() {
        assertThat(send(request("nothing").build()).statusCode()).isEqualTo(404);
        assertThat(send(request("shared/F0").build()).statusCode()).isEqualTo(404);
        assertThat(post("nothing", "as", "U0YOU")).isEqualTo(400);
    }

    @Test
    void an_unknown_person_or_channel_falls_back_to_the_default_user() {
        assertThat(get("?as=U0NOBODY&at=C0NOWHERE")).contains("How is CI doing for you?", "selected>You</option>");
    }

    @Test
    void messages_for_someone_else_are_not_shown() {
        fixture.workspace
                .messages()
                .post(Draft.of("C0CI", "U0CANDOR", "just for you").onlyFor("U0YOU"));
        String direct = fixture.workspace.channels().direct("U0YOU").id();
        assertThat(get("?as=U0ANA&at=" + direct)).doesNotContain("How is CI doing for you?");
        assertThat(get("?as=U0ANA&at=C0CI")).contains("The queue is long again").doesNotContain("just for you");
        assertThat(get("?as=U0YOU&at=C0CI")).contains("just for you", "Only visible to you");
    }

    @Test
    void only_changed_regions_are_sent_to_an_open_page() {
        String seen = seenIn(get("?as=U0YOU&at=C0CI"));
        fixture.workspace.messages().post(Draft.of("C0CI", "U0ANA", "fresh"));
        String changes = get("live?as=U0YOU&at=C0CI&seen=" + seen);
        assertThat(changes)
                .contains("innerHTML:#conversation", "fresh")
                .doesNotContain("innerHTML:#clock", "innerHTML:#sidebar-body");
        assertThat(seenIn(changes)).isNotEqualTo(seen);
    }

    @Test
    void unread_messages_are_counted_until_the_channel_is_opened() {
        assertThat(get("")).contains("<span class=\"count\">2<span class=\"sr\"> unread</span></span>");
        get("?at=C0CI");
        assertThat(get("")).doesNotContain("class=\"count\"");
    }

    @Test
    void hostile_messages_and_names_are_escaped() {
        assertThat(post("say", "as", "U0YOU", "at", "C0CI", "text", "<!channel> <script>alert(1)</script>"))
                .isEqualTo(204);
        fixture.workspace.messages().post(Draft.of("C0CI", "U0ANA", "<script>alert(2)</script>"));
        assertThat(get("?at=C0CI"))
                .contains("&lt;!channel&gt; &lt;script&gt;alert(1)&lt;/script&gt;", "Alice &lt;b&gt;Fenwick&lt;/b&gt;")
                .doesNotContain("<script>alert", "<script&gt;alert", "<b>Fenwick");
        assertThat(get("?draft=%22%3E%3Cscript%3Ealert(3)")).doesNotContain("<script>alert");
    }

    @Test
    void the_pressed_button_reaches_the_bot() {
        Message menu = menu();
        assertThat(post("act", "as", "U0YOU", "channel", "C0CI", "ts", menu.ts(), "block", "second", "action", "go"))
                .isEqualTo(204);
        assertThat(lastAction().path("value").asText()).isEqualTo("2");
    }

    @Test
    void only_an_offered_choice_reaches_the_bot() {
        Message menu = menu();
        String[] pick = {"as", "U0YOU", "channel", "C0CI", "ts", menu.ts(), "block", "second", "action", "pick"};
        assertThat(post("act", with(pick, "second/pick", "b"))).isEqualTo(204);
        assertThat(lastAction().path("selected_option").path("value").asText()).isEqualTo("b");
        int before = fixture.bot.received().size();
        assertThat(post("act", with(pick, "second/pick", "<forged>"))).isEqualTo(400);
        assertThat(fixture.bot.received()).hasSize(before);
    }

    @Test
    void pressing_a_deleted_message_shows_a_notice() {
        Message menu = menu();
        fixture.workspace.messages().delete(menu);
        assertThat(post("act", "as", "U0YOU", "channel", "C0CI", "ts", menu.ts(), "block", "first", "action", "go"))
                .isEqualTo(204);
        assertThat(get("?at=C0CI")).contains("This message is gone.");
        assertThat(post("dismiss", "as", "U0YOU")).isEqualTo(204);
        assertThat(get("?at=C0CI")).doesNotContain("This message is gone.");
    }

    @Test
    void the_switcher_says_who_has_a_role() {
        assertThat(get("?as=U0ANA"))
                .contains("selected>Ana Ribeiro</option>", "<small class=\"role\">owner of CI</small>");
        assertThat(get("?as=U0YOU"))
                .contains("selected>You</option>", ">Ana Ribeiro – owner of CI</option>")
                .doesNotContain("class=\"role\"");
    }

    @Test
    void a_step_is_ticked_when_its_command_is_run_in_whatever_spelling() {
        assertThat(done()).isEmpty();
        post("say", "as", "U0YOU", "at", "C0CI", "text", "/platform-feedback ci");
        assertThat(done()).isEmpty();
        post("say", "as", "U0ANA", "at", "C0CI", "text", "/platform-feedback   Compare CI jenkins ");
        assertThat(done()).containsExactly("Compare it with Jenkins");
    }

    @Test
    void the_step_of_an_owner_leads_to_the_owner() {
        String owners = fixture.workspace.channels().direct("U0PM").id();
        assertThat(get("?as=U0YOU"))
                .containsPattern("\\?as=U0PM&amp;at=" + owners + "&amp;draft=%2Fplatform-feedback\\+ask\\+storage\">");
    }

    @Test
    void reading_the_digest_is_ticked_when_the_app_has_posted_one_since_the_start() {
        get("?as=U0YOU&at=C0PAY");
        assertThat(done()).isEmpty();
        fixture.clock.advance(Duration.ofDays(3));
        fixture.workspace.messages().post(Draft.of("C0PAY", "U0CANDOR", "CI: 70 % are satisfied"));
        assertThat(done()).isEmpty();
        get("?as=U0YOU&at=C0PAY");
        assertThat(done()).containsExactly("Read the digest");
    }

    @Test
    void the_step_of_answering_a_result_leads_its_owner_to_it_and_is_not_ticked_by_looking() {
        assertThat(get("?as=U0YOU")).containsPattern("\\?as=U0PM&amp;at=C0CI\"[^>]*>\\s*As Petra, answer the result");
        fixture.clock.advance(Duration.ofDays(3));
        fixture.workspace.messages().post(Draft.of("C0CI", "U0CANDOR", "70 % are satisfied"));
        get("?as=U0PM&at=C0CI");
        assertThat(done()).isEmpty();
    }

    @Test
    void answering_a_result_is_ticked_when_the_answer_is_stored() {
        String view = pressFour();
        post("submit", "as", "U0YOU", "view", view, "one-thing/answer", "reply");
        assertThat(done()).containsExactly("As Petra, answer the result");
    }

    @Test
    void answering_is_ticked_when_the_answers_are_sealed() {
        String view = pressFour();
        post("submit", "as", "U0YOU", "view", view);
        assertThat(done()).as("a field is missing").isEmpty();
        post("submit", "as", "U0YOU", "view", view, "one-thing/answer", "too late");
        assertThat(done()).as("nothing was stored").isEmpty();
        view = pressFour();
        post("submit", "as", "U0YOU", "view", view, "one-thing/answer", "receipt");
        assertThat(done()).containsExactly("Answer your surveys");
    }

    private List<String> done() {
        return DONE.matcher(get("?as=U0YOU"))
                .results()
                .map(step -> step.group(1))
                .toList();
    }

    private Message menu() {
        return fixture.workspace
                .messages()
                .post(Draft.of("C0CI", "U0CANDOR", "menu").with(ScriptedBot.json(MENU)));
    }

    private JsonNode lastAction() {
        List<JsonNode> payloads = fixture.bot.received();
        return payloads.get(payloads.size() - 1).path("actions").path(0);
    }

    private List<Message> messages(String channel) {
        return fixture.workspace.messages().in(channel);
    }

    /** Presses a button of the first prompt and returns the id of the view that opens. */
    private String pressFour() {
        Message prompt = fixture.workspace
                .messages()
                .in(fixture.workspace.channels().direct("U0YOU").id())
                .get(0);
        post(
                "act",
                "as",
                "U0YOU",
                "channel",
                prompt.channel(),
                "ts",
                prompt.ts(),
                "block",
                "rate",
                "action",
                "prompt.rate.4");
        return fixture.workspace.views().top("U0YOU").orElseThrow().id();
    }

    private static String[] with(String[] form, String name, String value) {
        List<String> more = new ArrayList<>(List.of(form));
        more.addAll(List.of(name, value));
        return more.toArray(String[]::new);
    }

    private static String seenIn(String html) {
        Matcher match = SEEN.matcher(html);
        assertThat(match.find()).as(html).isTrue();
        return match.group(1);
    }

    private String get(String path) {
        return send(request(path).build()).body();
    }

    private int post(String path, String... namesAndValues) {
        StringBuilder form = new StringBuilder();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            form.append(encoded(namesAndValues[at])).append('=').append(encoded(namesAndValues[at + 1]));
            form.append('&');
        }
        return send(request(path)
                        .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("HX-Request", "true")
                        .build())
                .statusCode();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(fixture.address() + path));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(request.toString(), broken);
        }
    }
}

package dev.candor.edge.slack;

import static com.google.gson.JsonParser.parseString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.slack.api.model.block.InputBlock;
import dev.candor.core.page.Action;
import dev.candor.core.page.Button;
import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BlockRendererTest {
    private static final Field.Choice FIVE = new Field.Choice("5", "Very satisfied");
    private static final Field.Choice FOUR = new Field.Choice("4", "Satisfied");

    @Test
    void every_part_becomes_its_block() {
        Page page = new Page(
                "CI in two minutes",
                List.of(
                        new Part.Title("CI & you"),
                        new Part.Text("*Six* questions <!channel> & more"),
                        new Part.Quote("<!channel> *not bold* :fire:"),
                        new Part.Divider(),
                        new Part.Note("closes _Friday_"),
                        new Part.Buttons(List.of(
                                Button.primary(Action.ANSWER, "Answer", "w1"),
                                Button.of("prompt.skip", "Not this time", "")))));

        assertThat(parseString(BlockRenderer.json(BlockRenderer.message(page)))).isEqualTo(parseString("""
                [{"type":"header","text":{"type":"plain_text","text":"CI & you","emoji":false}},
                 {"type":"section","text":{"type":"mrkdwn","verbatim":true,
                   "text":"*Six* questions &lt;!channel&gt; &amp; more"}},
                 {"type":"section","text":{"type":"plain_text","emoji":false,"text":"<!channel> *not bold* :fire:"}},
                 {"type":"divider"},
                 {"type":"context","elements":[{"type":"mrkdwn","verbatim":true,"text":"closes _Friday_"}]},
                 {"type":"actions","elements":[
                   {"type":"button","action_id":"prompt.answer","value":"w1","style":"primary",
                    "text":{"type":"plain_text","text":"Answer","emoji":false}},
                   {"type":"button","action_id":"prompt.skip",
                    "text":{"type":"plain_text","text":"Not this time","emoji":false}}]}]"""));
    }

    @Test
    void external_text_is_shown_literally_beside_candors_own_formatting() {
        String name = MarkupEscape.of("C* _is_ `x` ~y~ :fire: <!channel> & a_b_c");
        Page page = new Page(
                name + ".",
                List.of(
                        new Part.Title(name),
                        new Part.Text("*" + name + "*: see `/platform-feedback ci` _soon_\nand " + name),
                        new Part.Note("`ci` " + name),
                        new Part.Buttons(List.of(Button.of("a.b", name, "")))));
        String written = "C* _is_ `x` ~y~ :fire: <!channel> & a_b_c";

        assertThat(BlockRenderer.summary(page)).isEqualTo(SlackText.escape(written) + ".");
        assertThat(withoutFalseStyles(BlockRenderer.json(BlockRenderer.message(page))))
                .isEqualTo(parseString("""
                [{"type":"header","text":{"type":"plain_text","text":"NAME","emoji":false}},
                 {"type":"rich_text","elements":[{"type":"rich_text_section","elements":[
                   {"type":"text","text":"NAME","style":{"bold":true}},
                   {"type":"text","text":": see "},
                   {"type":"text","text":"/platform-feedback ci","style":{"code":true}},
                   {"type":"text","text":" "},
                   {"type":"text","text":"soon","style":{"italic":true}},
                   {"type":"text","text":"\\nand NAME"}]}]},
                 {"type":"context","elements":[{"type":"plain_text","text":"ci NAME","emoji":false}]},
                 {"type":"actions","elements":[{"type":"button","action_id":"a.b",
                   "text":{"type":"plain_text","text":"NAME","emoji":false}}]}]""".replace("NAME", written)));
    }

    @Test
    void a_link_button_has_its_url() {
        Page page = new Page(
                "Page",
                List.of(new Part.Buttons(
                        List.of(Button.link("page", "Open the page", "https://candor.example/w?a=1&b=2")))));

        assertThat(parseString(BlockRenderer.json(BlockRenderer.message(page)))).isEqualTo(parseString("""
                [{"type":"actions","elements":[{"type":"button","action_id":"link.page",
                  "text":{"type":"plain_text","text":"Open the page","emoji":false},
                  "url":"https://candor.example/w?a=1&b=2"}]}]"""));
    }

    @Test
    void a_link_that_slack_would_refuse_is_refused_before() {
        Page page = new Page(
                "Page",
                List.of(new Part.Buttons(List.of(Button.link("page", "Open", "https://" + "x".repeat(3_000))))));

        assertThatThrownBy(() -> BlockRenderer.message(page))
                .hasMessage("button link.page: its link has 3008 characters, at most 3000");
    }

    @Test
    void people_groups_and_channels_are_rendered_as_mentions() {
        Page page = new Page("Ask", List.of(new Part.People("Ask <them>:", List.of("U1", "W2", "S3", "C4", "G5"))));

        assertThat(parseString(BlockRenderer.json(BlockRenderer.message(page)))).isEqualTo(parseString("""
                [{"type":"section","text":{"type":"mrkdwn","verbatim":true,
                  "text":"Ask &lt;them&gt;: <@U1>, <@W2>, <!subteam^S3>, <#C4>, <#G5>."}}]"""));
    }

    @Test
    void a_summary_mentions_nobody() {
        assertThat(BlockRenderer.summary(Page.of("Hi <!here> & <@U1>")))
                .isEqualTo("Hi &lt;!here&gt; &amp; &lt;@U1&gt;");
    }

    @Test
    void a_long_message_ends_with_a_note_that_it_was_shortened() {
        List<Part> parts = IntStream.range(0, 60)
                .<Part>mapToObj(i -> new Part.Text("line " + i))
                .toList();

        List<?> blocks = BlockRenderer.message(new Page("many lines", parts));

        assertThat(blocks).hasSize(50);
        assertThat(BlockRenderer.json(blocks.get(48))).contains("line 48");
        assertThat(BlockRenderer.json(blocks.get(49))).contains("… shortened");
    }

    @Test
    void a_form_has_its_fields_their_ids_and_its_metadata() {
        Form form = new Form(
                "ballot",
                "CI",
                "Seal my answers",
                "wave-1",
                List.of(
                        new Field.Shown(new Part.Text("Six questions")),
                        new Field.PickOne("q1", "answer", "How satisfied?", List.of(FIVE, FOUR), Optional.of("4")),
                        new Field.PickMany("q2", "answer", "What slows you?", List.of(FIVE), List.of()),
                        new Field.Write("q3", "answer", "What one thing?", "No names, please", 9_999, "")));

        assertThat(parseString(BlockRenderer.json(ViewRenderer.modal(form)))).isEqualTo(parseString("""
                {"type":"modal","callback_id":"ballot","private_metadata":"wave-1",
                 "title":{"type":"plain_text","text":"CI","emoji":false},
                 "submit":{"type":"plain_text","text":"Seal my answers","emoji":false},
                 "close":{"type":"plain_text","text":"Cancel","emoji":false},
                 "blocks":[
                  {"type":"section","text":{"type":"mrkdwn","text":"Six questions","verbatim":true}},
                  {"type":"input","block_id":"q1","optional":true,
                   "label":{"type":"plain_text","text":"How satisfied?","emoji":false},
                   "element":{"type":"radio_buttons","action_id":"answer",
                    "options":[
                     {"value":"5","text":{"type":"plain_text","text":"Very satisfied","emoji":false}},
                     {"value":"4","text":{"type":"plain_text","text":"Satisfied","emoji":false}}],
                    "initial_option":{"value":"4","text":{"type":"plain_text","text":"Satisfied","emoji":false}}}},
                  {"type":"input","block_id":"q2","optional":true,
                   "label":{"type":"plain_text","text":"What slows you?","emoji":false},
                   "element":{"type":"checkboxes","action_id":"answer",
                    "options":[{"value":"5","text":{"type":"plain_text","text":"Very satisfied","emoji":false}}]}},
                  {"type":"input","block_id":"q3","optional":true,
                   "label":{"type":"plain_text","text":"What one thing?","emoji":false},
                   "hint":{"type":"plain_text","text":"No names, please","emoji":false},
                   "element":{"type":"plain_text_input","action_id":"answer","multiline":true,
                    "max_length":3000}}]}"""));
    }

    @Test
    void a_long_title_is_shortened_between_characters() {
        Form form = new Form("ballot", "Continuous delivery ab🚀 for everyone", "Seal", "w1", List.of());

        assertThat(BlockRenderer.json(ViewRenderer.modal(form))).contains("\"Continuous delivery ab…\"");
    }

    @Test
    void a_form_without_a_submit_button_shows_only_text() {
        Form form = new Form(
                "privacy",
                "How is this anonymous?",
                "",
                "",
                List.of(
                        new Field.Shown(new Part.Text("Like this")),
                        new Field.Write("q", "answer", "Words", "", 10, "")));

        assertThat(parseString(BlockRenderer.json(ViewRenderer.modal(form)))).isEqualTo(parseString("""
                {"type":"modal","callback_id":"privacy","private_metadata":"",
                 "title":{"type":"plain_text","text":"How is this anonymous?","emoji":false},
                 "close":{"type":"plain_text","text":"Close","emoji":false},
                 "blocks":[{"type":"section","text":{"type":"mrkdwn","text":"Like this","verbatim":true}}]}"""));
    }

    @Test
    void eleven_choices_become_a_list() {
        List<Field.Choice> choices = IntStream.range(0, 11)
                .mapToObj(i -> new Field.Choice("v" + i, "Product " + i))
                .toList();

        String json = BlockRenderer.json(ViewRenderer.modal(new Form(
                "ask",
                "Ask",
                "Go",
                "",
                List.of(new Field.PickOne("p", "answer", "Which?", choices, Optional.empty())))));

        assertThat(json).contains("\"type\":\"static_select\"").doesNotContain("radio_buttons");
    }

    @Test
    void overlong_ids_are_refused_and_not_shortened() {
        Form twice = new Form(
                "ballot",
                "CI",
                "Go",
                "",
                List.of(
                        new Field.Write("q", "answer", "A", "", 9, ""),
                        new Field.Write("q", "answer", "B", "", 9, "")));
        Form longAbout = new Form("ballot", "CI", "Go", "x".repeat(3_001), List.of());

        assertThatThrownBy(() -> ViewRenderer.modal(twice)).hasMessage("form ballot: two fields are called 'q'");
        assertThatThrownBy(() -> ViewRenderer.modal(longAbout))
                .hasMessage("form ballot: what it is about has 3001 characters, at most 3000");
    }

    /** Removes styles that are false: each version of the SDK writes out more of them. */
    private static JsonElement withoutFalseStyles(String json) {
        String notEmoji = "\"(?!emoji)\\w+\":false";
        return parseString(json.replaceAll(notEmoji + ",", "").replaceAll("," + notEmoji, ""));
    }

    @Test
    void only_what_may_be_left_out_is_marked_as_optional() {
        Form form = new Form(
                "ask",
                "Ask",
                "Ask now",
                "",
                List.of(
                        Field.PickOne.required("kind", "answer", "What happens?", List.of(FIVE), Optional.empty()),
                        new Field.Select(
                                "what",
                                "answer",
                                "What to ask",
                                List.of(FIVE),
                                Optional.empty(),
                                Field.OnChange.REDRAWS),
                        new Field.Line("name", "answer", "Name", "", 60, "", Field.Need.REQUIRED),
                        new Field.Write("words", "answer", "Words", "", 60, "", Field.Need.REQUIRED),
                        new Field.Write("more", "answer", "More", "", 60, "")));

        assertThat(ViewRenderer.modal(form).getBlocks())
                .extracting(block -> ((InputBlock) block).isOptional())
                .containsExactly(false, false, false, false, true);
    }
}

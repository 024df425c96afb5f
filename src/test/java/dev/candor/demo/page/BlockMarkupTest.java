package dev.candor.demo.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BlockMarkupTest {
    private static final String HOSTILE = "\\\"><script>alert('x')</script><!--";
    private static final DisplayNames NAMES =
            new DisplayNames("U0ANA", ZoneId.of("Europe/London"), Map.of("U0ANA", "Ana"), Map.of(), Map.of());

    private final Templates templates = new Templates();

    @Test
    void plain_text_is_never_formatted() {
        assertThat(draw("""
                {"type":"section","text":{"type":"plain_text","text":"*a* <@U0ANA> :wave:\\n<b>"}}""")).contains("<div>*a* &lt;@U0ANA&gt; 👋<br>&lt;b&gt;</div>");
    }

    @Test
    void plain_text_can_turn_emoji_off() {
        assertThat(draw("""
                {"type":"header","text":{"type":"plain_text","text":":wave:","emoji":false}}""")).contains(">:wave:</h3>");
    }

    @Test
    void a_moment_is_drawn_in_the_viewers_timezone() {
        assertThat(draw("""
                {"type":"input","block_id":"start","dispatch_action":true,"label":{"type":"plain_text","text":"When"},
                 "element":{"type":"datetimepicker","action_id":"ask.redraw","initial_date_time":1783000800}}""")).contains("type=\"datetime-local\"", "value=\"2026-07-02T15:00\"", "hx-post=\"/act\"");
        assertThat(LocalMoment.read("2026-07-02T15:00", ZoneId.of("Europe/London")))
                .isEqualTo("1783000800");
        assertThat(LocalMoment.read("", ZoneId.of("Europe/London"))).isEmpty();
        assertThat(LocalMoment.read("soon", ZoneId.of("Europe/London"))).isEmpty();
    }

    @Test
    void fields_of_a_section_are_formatted_each_on_its_own() {
        assertThat(draw("""
                {"type":"section","fields":[{"type":"mrkdwn","text":"*a*"},{"type":"plain_text","text":"*b*"}]}""")).contains("<div><strong>a</strong></div>", "<div>*b*</div>");
    }

    @Test
    void a_button_carries_its_ids_and_its_confirmation() {
        String html = draw("""
                {"type":"actions","block_id":"b 1","elements":[{"type":"button","action_id":"prompt.rate.4","style":"danger",
                 "text":{"type":"plain_text","text":"Go"},"confirm":{"title":{"type":"plain_text","text":"Sure?"},
                 "text":{"type":"plain_text","text":"Really"},"confirm":{"type":"plain_text","text":"Yes"},
                 "deny":{"type":"plain_text","text":"No"}}}]}""");
        assertThat(html)
                .contains("<button type=\"button\" class=\"button danger\" id=\"k/b+1/prompt.rate.4\"")
                .contains(
                        "hx-vals=\"{&#34;block&#34;:&#34;b 1&#34;,&#34;action&#34;:&#34;prompt.rate.4&#34;,&#34;option&#34;:&#34;-1&#34;}\"")
                .contains("data-confirm-title=\"Sure?\"", "data-confirm-yes=\"Yes\"");
    }

    @Test
    void a_button_with_a_dangerous_url_has_no_link() {
        assertThat(draw("""
                {"type":"actions","elements":[{"type":"button","action_id":"a","url":"javascript:alert(1)",
                 "text":{"type":"plain_text","text":"Go"}}]}""")).contains(">Go</a>").doesNotContain("javascript");
    }

    @Test
    void a_line_chart_is_drawn_with_a_point_for_each_value() {
        assertThat(draw("""
                {"type":"data_visualization","title":"CI <trend>","chart":{"type":"line",
                 "series":[{"name":"Ease","data":[{"label":"Mar","value":25},{"label":"Apr","value":50}]}],
                 "axis_config":{"categories":["Mar","Apr"],"y_label":"% satisfied"}}}"""))
                .contains("<figcaption>CI &lt;trend&gt;</figcaption>", "points=\"177.5,98.0 452.5,12.0\"")
                .contains("<title>Ease, Mar: 25</title>", "<span class=\"s0\">Ease</span>", "% satisfied");
    }

    @Test
    void bars_of_several_series_stand_side_by_side() {
        assertThat(draw("""
                {"type":"data_visualization","title":"Pains","chart":{"type":"bar",
                 "series":[{"name":"a","data":[{"label":"docs","value":100}]},{"name":"b","data":[{"label":"docs","value":0}]}],
                 "axis_config":{"categories":["docs"]}}}"""))
                .contains("<rect class=\"s0\" x=\"122.5\" y=\"12.0\" width=\"192.5\" height=\"172.0\">")
                .contains("<rect class=\"s1\" x=\"315.0\" y=\"184.0\" width=\"192.5\" height=\"0.0\">");
    }

    @Test
    void a_table_shows_its_first_page_and_offers_the_rest() {
        assertThat(draw("""
                {"type":"data_table","caption":"Teams","page_size":1,"rows":[
                 [{"type":"raw_text","text":"Team"},{"type":"raw_text","text":"Satisfied"}],
                 [{"type":"raw_text","text":"<b>"},{"type":"raw_number","value":70}],
                 [{"type":"raw_text","text":"Data"},{"type":"raw_text","text":"≤ 20 %"}]]}"""))
                .contains("<caption>Teams</caption>", "all 2 rows", "<tr><td>&lt;b&gt;</td><td>70</td></tr>")
                .contains("<tr class=\"rest\"><td>Data</td><td>≤ 20 %</td></tr>");
    }

    @Test
    void a_menu_starts_at_its_initial_option_and_sends_every_change() {
        String html = draw("""
                {"type":"actions","block_id":"b","elements":[{"type":"static_select","action_id":"a",
                 "option_groups":[{"label":{"type":"plain_text","text":"G"},"options":[
                   {"text":{"type":"plain_text","text":"One"},"value":"1"},{"text":{"type":"plain_text","text":"Two"},"value":"2"}]}],
                 "initial_option":{"text":{"type":"plain_text","text":"Two"},"value":"2"}}]}""");
        assertThat(html)
                .contains("hx-trigger=\"change\"", "<optgroup label=\"G\">")
                .contains("<option value=\"1\">One</option>", "<option value=\"2\" selected>Two</option>");
    }

    @Test
    void an_input_block_sends_nothing_before_the_submit() {
        String html = draw("""
                {"type":"input","block_id":"pain","optional":true,"label":{"type":"plain_text","text":"What slows you?"},
                 "hint":{"type":"plain_text","text":"Any number"},"element":{"type":"checkboxes","action_id":"answer",
                 "options":[{"text":{"type":"mrkdwn","text":"*docs*"},"value":"d","description":{"type":"plain_text","text":"why"}}],
                 "initial_options":[{"text":{"type":"mrkdwn","text":"*docs*"},"value":"d"}]}}""");
        assertThat(html)
                .contains("<legend>What slows you?<small> (optional)</small></legend>")
                .contains("type=\"checkbox\" id=\"k/pain/answer/0\" name=\"pain/answer\"")
                .contains("value=\"d\" checked>")
                .contains("<strong>docs</strong><small>why</small>", "<p class=\"hint\">Any number</p>")
                .doesNotContain("hx-post");
    }

    @Test
    void a_text_input_is_tied_to_its_label_and_to_its_error() {
        String html = draw("""
                {"type":"input","block_id":"why","label":{"type":"plain_text","text":"Why?"},"element":
                 {"type":"plain_text_input","action_id":"answer","multiline":true,"max_length":20,"initial_value":"a\\n<b>",
                  "placeholder":{"type":"plain_text","text":"Say"}}}""", Map.of("why", "Too <long>"));
        assertThat(html)
                .contains("<label for=\"k/why/answer\">Why?</label>")
                .contains(
                        "<textarea id=\"k/why/answer\" name=\"why/answer\"", "maxlength=\"20\"", "placeholder=\"Say\"")
                .contains("aria-describedby=\"k/why/answer/note\"", "aria-invalid=\"true\"")
                .contains("\na\n&lt;b&gt;</textarea>")
                .contains("<p class=\"error\" role=\"alert\">Too &lt;long&gt;</p>");
    }

    @Test
    void an_overflow_menu_sends_the_chosen_entry() {
        assertThat(draw("""
                {"type":"section","block_id":"b","text":{"type":"plain_text","text":"x"},"accessory":{"type":"overflow","action_id":"a",
                 "options":[{"text":{"type":"plain_text","text":"One"},"value":"1"},{"text":{"type":"plain_text","text":"Two"},"value":"2"}]}}""")).contains("&#34;option&#34;:&#34;1&#34;}\">Two</button>");
    }

    @Test
    void a_markdown_block_follows_common_markdown() {
        assertThat(draw("""
                {"type":"markdown","text":"# Head\\n**a** *b* ~~c~~ [d](https://a.example)\\n\\n- x\\n- y\\n1. z\\n\\n```\\n<i>\\n```\\n> q"}"""))
                .contains("<h4>Head</h4><p><strong>a</strong> <em>b</em> <s>c</s> <a href=\"https://a.example\"")
                .contains(
                        "<ul><li>x</li><li>y</li></ul><ol><li>z</li></ol><pre>&lt;i&gt;</pre><blockquote>q</blockquote>");
    }

    @Test
    void rich_text_is_drawn_from_its_tree() {
        assertThat(draw("""
                {"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"a<","style":{"bold":true}},
                 {"type":"user","user_id":"U0ANA"},{"type":"link","url":"javascript:x","text":"l"},{"type":"emoji","name":"tada"}]},
                 {"type":"rich_text_list","style":"ordered","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"i"}]}]}]}"""))
                .contains("<p><strong>a&lt;</strong><span class=\"mention me\">@Ana</span>l🎉</p><ol><li>i</li></ol>");
    }

    @Test
    void hostile_text_is_escaped_in_every_block() {
        for (String block : new String[] {
            "{'type':'header','text':{'type':'plain_text','text':'%s'}}",
            "{'type':'section','text':{'type':'mrkdwn','text':'%s'}}",
            "{'type':'context','elements':[{'type':'image','image_url':'https://%s','alt_text':'%s'}]}",
            "{'type':'image','image_url':'https://%s','alt_text':'%s','title':{'type':'plain_text','text':'%s'}}",
            "{'type':'markdown','text':'%s'}",
            "{'type':'%s'}",
            "{'type':'actions','block_id':'%s','elements':[{'type':'button','action_id':'%s','style':'%s','text':{'type':'plain_text','text':'%s'}}]}",
            "{'type':'actions','elements':[{'type':'button','url':'https://%s','text':{'type':'plain_text','text':'%s'}}]}",
            "{'type':'actions','elements':[{'type':'static_select','placeholder':{'type':'plain_text','text':'%s'},'options':[{'value':'%s','text':{'type':'plain_text','text':'%s'}}]}]}",
            "{'type':'input','block_id':'%s','label':{'type':'plain_text','text':'%s'},'element':{'type':'plain_text_input','action_id':'%s','initial_value':'%s','multiline':true}}",
            "{'type':'input','label':{'type':'plain_text','text':'%s'},'element':{'type':'plain_text_input','initial_value':'%s'}}",
            "{'type':'input','label':{'type':'plain_text','text':'x'},'element':{'type':'radio_buttons','action_id':'%s','options':[{'value':'%s','text':{'type':'mrkdwn','text':'%s'}}]}}",
        }) {
            String html = draw(block.replace("'", "\"").replace("%s", HOSTILE));
            assertThat(html)
                    .as(block)
                    .doesNotContain("<script", "<!--")
                    .doesNotContainPattern("=\"[^\"]*\">&lt;?script");
        }
    }

    @Test
    void current_values_replace_initial_values() {
        String blocks = """
                [{"type":"input","block_id":"b","label":{"type":"plain_text","text":"x"},"element":{"type":"static_select","action_id":"a",
                 "options":[{"text":{"type":"plain_text","text":"One"},"value":"1"},{"text":{"type":"plain_text","text":"Two"},"value":"2"}],
                 "initial_option":{"text":{"type":"plain_text","text":"Two"},"value":"2"}}},
                 {"type":"input","block_id":"c","label":{"type":"plain_text","text":"x"},"element":
                 {"type":"plain_text_input","action_id":"a","initial_value":"before"}}]""";
        String values = """
                {"b":{"a":{"type":"static_select","selected_option":{"value":"1"}}},
                 "c":{"a":{"type":"plain_text_input","value":null}}}""";
        assertThat(draw(json(blocks), json(values), Map.of()))
                .contains(
                        "<option value=\"1\" selected>One</option>", "<option value=\"2\">Two</option>", " value=\"\"")
                .doesNotContain("before");
    }

    private String draw(String block) {
        return draw(block, Map.of());
    }

    private String draw(String block, Map<String, String> errors) {
        return draw(json("[" + block + "]"), MissingNode.getInstance(), errors);
    }

    private String draw(JsonNode blocks, JsonNode values, Map<String, String> errors) {
        return templates.draw("blocks", Map.of("blocks", new BlockCanvas("k", NAMES, values, errors).blocks(blocks)));
    }

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (JsonProcessingException mistake) {
            throw new AssertionError(text, mistake);
        }
    }
}

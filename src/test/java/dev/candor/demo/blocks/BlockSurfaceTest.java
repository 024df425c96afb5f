package dev.candor.demo.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slack's limits for blocks and views; each row has the largest allowed value. */
final class BlockSurfaceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            header         | 150   | {"type":"header","text":{"type":"plain_text","text":"#"}}
            section        | 3000  | {"type":"section","text":{"type":"mrkdwn","text":"#"}}
            field          | 2000  | {"type":"section","fields":[{"type":"mrkdwn","text":"#"}]}
            context        | 3000  | {"type":"context","elements":[{"type":"mrkdwn","text":"#"}]}
            block_id       | 255   | {"type":"divider","block_id":"#"}
            markdown       | 12000 | {"type":"markdown","text":"#"}
            alt_text       | 2000  | {"type":"image","image_url":"https://a.example/b.png","alt_text":"#"}
            image title    | 2000  | {"type":"image","image_url":"https://a.example/b.png","alt_text":"b","title":{"type":"plain_text","text":"#"}}
            label          | 2000  | {"type":"input","element":{"type":"plain_text_input"},"label":{"type":"plain_text","text":"#"}}
            hint           | 2000  | {"type":"input","element":{"type":"plain_text_input"},"label":{"type":"plain_text","text":"l"},"hint":{"type":"plain_text","text":"#"}}
            """)
    void a_text_in_a_block_has_a_maximum_length(String what, int longest, String block) {
        assertThat(faults(block.replace("#", "x".repeat(longest)))).as(what).isEmpty();
        assertThat(faults(block.replace("#", "x".repeat(longest + 1))))
                .as(what)
                .singleElement()
                .asString()
                .startsWith("[ERROR] must be less than " + (longest + 1) + " characters [json-pointer:/blocks/0/");
        assertThat(faults(block.replace("#", "")))
                .as(what)
                .singleElement()
                .asString()
                .contains("must be more than 0 characters");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            button text        | 75   | {"type":"button","text":{"type":"plain_text","text":"#"}}
            action_id          | 255  | {"type":"button","text":{"type":"plain_text","text":"b"},"action_id":"#"}
            value              | 2000 | {"type":"button","text":{"type":"plain_text","text":"b"},"value":"#"}
            url                | 3000 | {"type":"button","text":{"type":"plain_text","text":"b"},"url":"#"}
            accessibility      | 75   | {"type":"button","text":{"type":"plain_text","text":"b"},"accessibility_label":"#"}
            confirm title      | 100  | {"type":"button","text":{"type":"plain_text","text":"b"},"confirm":{"title":{"type":"plain_text","text":"#"},"text":{"type":"mrkdwn","text":"t"},"confirm":{"type":"plain_text","text":"y"},"deny":{"type":"plain_text","text":"n"}}}
            confirm text       | 300  | {"type":"button","text":{"type":"plain_text","text":"b"},"confirm":{"title":{"type":"plain_text","text":"t"},"text":{"type":"mrkdwn","text":"#"},"confirm":{"type":"plain_text","text":"y"},"deny":{"type":"plain_text","text":"n"}}}
            confirm button     | 30   | {"type":"button","text":{"type":"plain_text","text":"b"},"confirm":{"title":{"type":"plain_text","text":"t"},"text":{"type":"mrkdwn","text":"t"},"confirm":{"type":"plain_text","text":"#"},"deny":{"type":"plain_text","text":"n"}}}
            option text        | 75   | {"type":"radio_buttons","options":[{"text":{"type":"plain_text","text":"#"},"value":"v"}]}
            option value       | 75   | {"type":"radio_buttons","options":[{"text":{"type":"plain_text","text":"t"},"value":"#"}]}
            option description | 75   | {"type":"radio_buttons","options":[{"text":{"type":"plain_text","text":"t"},"value":"v","description":{"type":"plain_text","text":"#"}}]}
            placeholder        | 150  | {"type":"static_select","placeholder":{"type":"plain_text","text":"#"},"options":[{"text":{"type":"plain_text","text":"t"},"value":"v"}]}
            """)
    void a_text_in_an_element_has_a_maximum_length(String what, int longest, String element) {
        assertThat(faults(actions(element.replace("#", "x".repeat(longest)))))
                .as(what)
                .isEmpty();
        assertThat(faults(actions(element.replace("#", "x".repeat(longest + 1)))))
                .as(what)
                .singleElement()
                .asString()
                .startsWith("[ERROR] must be less than " + (longest + 1)
                        + " characters [json-pointer:/blocks/0/elements/0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            actions    | 25  | {"type":"actions","elements":[#]}   | {"type":"button","action_id":"a%d","text":{"type":"plain_text","text":"b"}}
            context    | 10  | {"type":"context","elements":[#]}   | {"type":"mrkdwn","text":"t"}
            fields     | 10  | {"type":"section","fields":[#]}     | {"type":"mrkdwn","text":"t"}
            radio      | 10  | {"type":"actions","elements":[{"type":"radio_buttons","options":[#]}]} | {"text":{"type":"plain_text","text":"t"},"value":"v%d"}
            checkboxes | 10  | {"type":"actions","elements":[{"type":"checkboxes","options":[#]}]}    | {"text":{"type":"plain_text","text":"t"},"value":"v%d"}
            overflow   | 5   | {"type":"actions","elements":[{"type":"overflow","options":[#]}]}      | {"text":{"type":"plain_text","text":"t"},"value":"v%d"}
            select     | 100 | {"type":"actions","elements":[{"type":"static_select","options":[#]}]} | {"text":{"type":"plain_text","text":"t"},"value":"v%d"}
            groups     | 100 | {"type":"actions","elements":[{"type":"static_select","option_groups":[#]}]} | {"label":{"type":"plain_text","text":"l"},"options":[{"text":{"type":"plain_text","text":"t"},"value":"v%d"}]}
            """)
    void a_list_has_a_maximum_size(String what, int largest, String block, String item) {
        assertThat(faults(block.replace("#", times(largest, item)))).as(what).isEmpty();
        assertThat(faults(block.replace("#", times(largest + 1, item))))
                .as(what)
                .singleElement()
                .asString()
                .contains("no more than " + largest + " items allowed");
        assertThat(faults(block.replace("#", "")))
                .as(what)
                .singleElement()
                .asString()
                .contains("no fewer than 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"table"}                                                    | unsupported type: table [json-pointer:/blocks/0]
            {"text":"no type"}                                                  | missing required field: type
            {"type":"section"}                                                  | must define either `text` or `fields`
            {"type":"header","text":{"type":"mrkdwn","text":"x"}}               | unsupported type: mrkdwn [json-pointer:/blocks/0/text]
            {"type":"divider","text":"x"}                                       | invalid additional property: text
            {"type":"image","image_url":"https://a.example/b.png"}              | missing required field: alt_text
            {"type":"image","alt_text":"x"}                                     | must define either `slack_file` or `image_url`
            {"type":"image","alt_text":"x","image_url":"http://localhost/x"}    | downloading image failed
            {"type":"actions","elements":[{"type":"plain_text_input"}]}         | unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0]
            {"type":"input","label":{"type":"plain_text","text":"l"},"element":{"type":"button","text":{"type":"plain_text","text":"b"}}} | unsupported type: button [json-pointer:/blocks/0/element]
            {"type":"context","elements":[{"type":"button","text":{"type":"plain_text","text":"b"}}]} | unsupported type: button
            {"type":"section","text":{"type":"mrkdwn","text":"t"},"accessory":{"type":"plain_text_input"}} | unsupported type: plain_text_input
            {"type":"actions","elements":[{"type":"button","style":"warning","text":{"type":"plain_text","text":"b"}}]} | must be a valid enum value [json-pointer:/blocks/0/elements/0/style]
            {"type":"actions","elements":[{"type":"static_select"}]}            | must define either `options` or `option_groups`
            {"type":"actions","elements":[{"type":"static_select","options":[{"text":{"type":"mrkdwn","text":"t"},"value":"v"}]}]} | unsupported type: mrkdwn
            {"type":"actions","elements":[{"type":"radio_buttons","options":[{"text":{"type":"plain_text","text":"t"},"value":"v"}],"initial_option":{"text":{"type":"plain_text","text":"T"},"value":"v"}}]} | must match one of the options
            {"type":"actions","elements":[{"type":"checkboxes","options":[{"text":{"type":"plain_text","text":"t"},"value":"v"}],"initial_options":[{"text":{"type":"plain_text","text":"t"},"value":"w"}]}]} | must match one of the options [json-pointer:/blocks/0/elements/0/initial_options/0]
            {"type":"input","label":{"type":"plain_text","text":"l"},"element":{"type":"plain_text_input","max_length":3001}} | must be an integer between 1 and 3000
            {"type":"input","label":{"type":"plain_text","text":"l"},"element":{"type":"plain_text_input","max_length":2,"initial_value":"abc"}} | must be less than 3 characters
            {"type":"input","label":{"type":"mrkdwn","text":"l"},"element":{"type":"plain_text_input"}} | unsupported type: mrkdwn [json-pointer:/blocks/0/label]
            {"type":"actions","elements":[{"type":"button","action_id":"a","text":{"type":"plain_text","text":"b"}},{"type":"button","action_id":"a","text":{"type":"plain_text","text":"b"}}]} | action_id must be unique in its block: a
            """)
    void a_malformed_block_is_refused(String block, String fault) {
        assertThat(faults(block)).singleElement().asString().contains(fault);
    }

    @Test
    void an_action_id_is_unique_in_its_block_and_a_block_id_in_its_surface() {
        String twice =
                actions("{'type':'button','action_id':'a','text':{'type':'plain_text','text':'b'}}".replace('\'', '"'));
        assertThat(BlockSurface.MESSAGE.faultsIn(json("[" + twice + "," + twice + "]"), "/blocks"))
                .isEmpty();
        String divider = "{\"type\":\"divider\",\"block_id\":\"d\"}";
        assertThat(BlockSurface.MESSAGE.faultsIn(json("[" + divider + "," + divider + "]"), "/blocks"))
                .containsExactly("[ERROR] block_id must be unique: d [json-pointer:/blocks/1/block_id]");
    }

    @Test
    void a_message_has_at_most_fifty_blocks_and_a_view_at_most_a_hundred() {
        String divider = "{\"type\":\"divider\"}";
        assertThat(BlockSurface.MESSAGE.faultsIn(json("[" + times(50, divider) + "]"), "/blocks"))
                .isEmpty();
        assertThat(BlockSurface.MESSAGE.faultsIn(json("[" + times(51, divider) + "]"), "/blocks"))
                .containsExactly("[ERROR] no more than 50 items allowed [json-pointer:/blocks]");
        assertThat(BlockSurface.HOME.faultsIn(view("home", "", times(100, divider)), "/view"))
                .isEmpty();
        assertThat(BlockSurface.HOME.faultsIn(view("home", "", times(101, divider)), "/view"))
                .containsExactly("[ERROR] no more than 100 items allowed [json-pointer:/view/blocks]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title            | 24   | "title":{"type":"plain_text","text":"#"}
            submit           | 24   | "title":{"type":"plain_text","text":"t"},"submit":{"type":"plain_text","text":"#"}
            close            | 24   | "title":{"type":"plain_text","text":"t"},"close":{"type":"plain_text","text":"#"}
            private_metadata | 3000 | "title":{"type":"plain_text","text":"t"},"private_metadata":"#"
            callback_id      | 255  | "title":{"type":"plain_text","text":"t"},"callback_id":"#"
            external_id      | 255  | "title":{"type":"plain_text","text":"t"},"external_id":"#"
            """)
    void a_text_of_a_view_has_a_maximum_length(String what, int longest, String fields) {
        assertThat(BlockSurface.MODAL.faultsIn(view("modal", fields.replace("#", "x".repeat(longest)), ""), "/view"))
                .as(what)
                .isEmpty();
        assertThat(BlockSurface.MODAL.faultsIn(
                        view("modal", fields.replace("#", "x".repeat(longest + 1)), ""), "/view"))
                .as(what)
                .singleElement()
                .asString()
                .startsWith("[ERROR] must be less than " + (longest + 1) + " characters [json-pointer:/view/");
    }

    @Test
    void a_modal_with_an_input_needs_a_submit_button_and_a_home_tab_has_neither_title_nor_submit() {
        String title = "\"title\":{\"type\":\"plain_text\",\"text\":\"t\"}";
        String submit = title + ",\"submit\":{\"type\":\"plain_text\",\"text\":\"s\"}";
        String input = "{\"type\":\"input\",\"label\":{\"type\":\"plain_text\",\"text\":\"l\"},"
                + "\"element\":{\"type\":\"plain_text_input\"}}";
        assertThat(BlockSurface.MODAL.faultsIn(view("modal", submit, input), "/view"))
                .isEmpty();
        assertThat(BlockSurface.MODAL.faultsIn(view("modal", title, input), "/view"))
                .singleElement()
                .asString()
                .contains("missing required field: submit");
        assertThat(BlockSurface.MODAL.faultsIn(view("modal", "", ""), "/view"))
                .containsExactly("[ERROR] missing required field: title [json-pointer:/view]");
        assertThat(BlockSurface.HOME.faultsIn(view("home", submit, ""), "/view"))
                .containsExactlyInAnyOrder(
                        "[ERROR] invalid additional property: title [json-pointer:/view]",
                        "[ERROR] invalid additional property: submit [json-pointer:/view]");
        assertThat(BlockSurface.MODAL.faultsIn(view("home", title, ""), "/view"))
                .containsExactly("[ERROR] must be a valid enum value [json-pointer:/view/type]");
        assertThat(BlockSurface.MODAL.faultsIn(view("modal", title, "{\"type\":\"markdown\",\"text\":\"x\"}"), "/view"))
                .containsExactly("[ERROR] unsupported type: markdown [json-pointer:/view/blocks/0]");
    }

    @Test
    void a_message_holds_13000_characters_and_a_view_250_kilobytes() {
        assertThat(BlockSurface.MESSAGE.isTooLarge(json("[" + sections(4, 3_000) + "," + sections(1, 990) + "]")))
                .isFalse();
        assertThat(BlockSurface.MESSAGE.isTooLarge(json("[" + sections(5, 3_000) + "]")))
                .isTrue();
        assertThat(BlockSurface.HOME.isTooLarge(view("home", "", sections(80, 3_000))))
                .isFalse();
        assertThat(BlockSurface.HOME.isTooLarge(view("home", "", sections(84, 3_000))))
                .isTrue();
    }

    private static String sections(int count, int length) {
        return times(
                count,
                "{\"type\":\"section\",\"text\":{\"type\":\"plain_text\",\"text\":\"" + "x".repeat(length) + "\"}}");
    }

    private static List<String> faults(String block) {
        return BlockSurface.MESSAGE.faultsIn(json("[" + block + "]"), "/blocks");
    }

    private static String actions(String element) {
        return "{\"type\":\"actions\",\"elements\":[" + element + "]}";
    }

    private static JsonNode view(String type, String fields, String blocks) {
        return json("{\"type\":\"" + type + "\"," + (fields.isEmpty() ? "" : fields + ",") + "\"blocks\":[" + blocks
                + "]}");
    }

    private static String times(int count, String item) {
        return IntStream.range(0, count)
                .mapToObj(i -> item.replace("%d", Integer.toString(i)))
                .collect(Collectors.joining(","));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(text, malformed);
        }
    }
}

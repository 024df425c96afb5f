package dev.candor.edge.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackManifestTest {
    private JsonNode manifest = new YAMLMapper().createObjectNode();

    @BeforeEach
    void parse() throws IOException {
        manifest = new YAMLMapper().readTree(new File("config/slack-manifest.yaml"));
    }

    @Test
    void the_manifest_keeps_slacks_limits() {
        assertThat(text("/_metadata/major_version")).isEqualTo("2");
        assertThat(text("/display_information/name")).isEqualTo("Candor").hasSizeLessThanOrEqualTo(35);
        assertThat(text("/display_information/description")).isNotBlank().hasSizeLessThanOrEqualTo(140);
        assertThat(text("/display_information/background_color")).matches("#[0-9a-f]{6}");
        assertThat(text("/features/bot_user/display_name")).isNotBlank().hasSizeLessThanOrEqualTo(80);
        assertThat(text("/features/slash_commands/0/command"))
                .isEqualTo("/platform-feedback")
                .hasSizeLessThanOrEqualTo(32);
        assertThat(text("/features/slash_commands/0/description")).isNotBlank().hasSizeLessThanOrEqualTo(2_000);
        assertThat(text("/features/slash_commands/0/usage_hint")).isNotBlank().hasSizeLessThanOrEqualTo(1_000);
    }

    @Test
    void the_manifest_asks_only_for_scopes_that_are_used() {
        assertThat(texts("/oauth_config/scopes/bot"))
                .containsExactly(
                        "chat:write",
                        "commands",
                        "im:write",
                        "im:history",
                        "users:read",
                        "usergroups:read",
                        "channels:read",
                        "groups:read",
                        "files:write");
        assertThat(manifest.at("/oauth_config/scopes/user").isMissingNode()).isTrue();
    }

    @Test
    void the_manifest_enables_direct_messages_the_home_tab_and_buttons() {
        assertThat(texts("/settings/event_subscriptions/bot_events")).containsExactly("app_home_opened");
        assertThat(text("/features/app_home/home_tab_enabled")).isEqualTo("true");
        assertThat(text("/features/app_home/messages_tab_enabled")).isEqualTo("true");
        assertThat(text("/settings/interactivity/is_enabled")).isEqualTo("true");
        assertThat(text("/settings/socket_mode_enabled")).isEqualTo("false");
    }

    @Test
    void all_requests_go_to_one_address() {
        assertThat(List.of(
                        text("/features/slash_commands/0/url"),
                        text("/settings/event_subscriptions/request_url"),
                        text("/settings/interactivity/request_url")))
                .containsOnly("https://candor.example.com/slack/events");
    }

    private String text(String pointer) {
        return manifest.at(pointer).asText();
    }

    private List<String> texts(String pointer) {
        List<String> texts = new ArrayList<>();
        manifest.at(pointer).forEach(node -> texts.add(node.asText()));
        return texts;
    }
}

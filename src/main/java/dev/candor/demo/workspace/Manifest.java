package dev.candor.demo.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The app manifest: scopes, commands, event subscriptions, tabs. */
public record Manifest(JsonNode tree) {

    /** Reads an app manifest in YAML or JSON. */
    public static Manifest read(Path file) {
        try {
            return new Manifest(new ObjectMapper(new YAMLFactory()).readTree(file.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the app manifest " + file, unreadable);
        }
    }

    /** Scopes of the bot token. */
    public List<String> botScopes() {
        List<String> scopes = new ArrayList<>();
        tree.path("oauth_config").path("scopes").path("bot").forEach(scope -> scopes.add(scope.asText()));
        return scopes;
    }

    /** The app's slash commands, such as {@code /platform-feedback}. */
    public List<String> commands() {
        List<String> commands = new ArrayList<>();
        tree.path("features")
                .path("slash_commands")
                .forEach(command -> commands.add(command.path("command").asText()));
        return commands;
    }

    /** Whether the app subscribes to events of this type. */
    public boolean isSubscribedTo(String event) {
        for (JsonNode subscribed :
                tree.path("settings").path("event_subscriptions").path("bot_events")) {
            if (subscribed.asText().equals(event)) {
                return true;
            }
        }
        return false;
    }

    /** Whether users and the bot can exchange direct messages. */
    public boolean hasMessagesTab() {
        return tree.path("features")
                .path("app_home")
                .path("messages_tab_enabled")
                .asBoolean(false);
    }

    /** Whether the app has a Home tab. */
    public boolean hasHomeTab() {
        return tree.path("features").path("app_home").path("home_tab_enabled").asBoolean(false);
    }
}

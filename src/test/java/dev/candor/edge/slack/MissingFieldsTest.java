package dev.candor.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.candor.core.outbox.MessageLocation;
import dev.candor.core.page.Page;
import dev.candor.core.sampling.Directory.Lookup;
import dev.candor.core.sampling.DirectoryFailure;
import dev.candor.core.ui.Requester;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reads every answer of the Web API with each field missing, null or of another type. */
@Tag("slow")
final class MissingFieldsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Page PAGE = Page.of("CI: the survey is closed.");
    private static final String ANA = """
            {"id":"UANA","team_id":"T1","name":"ana","real_name":"Ana","deleted":false,"tz":"Europe/London",
             "is_bot":false,"is_restricted":false,"enterprise_user":{"id":"UANA","enterprise_id":"E1","teams":["T1"]},
             "profile":{"real_name":"Ana","display_name":"ana","status_emoji":":palm_tree:","status_expiration":1}}""";

    /** Complete answers, as Slack sends them. */
    private static final Map<String, String> GOOD = Map.of(
            "auth.test",
            "{\"ok\":true,\"team\":\"Acme\",\"team_id\":\"T1\",\"user\":\"candor\",\"user_id\":\"UBOT\",\"bot_id\":\"BBOT\"}",
            "users.list",
            "{\"ok\":true,\"members\":[" + ANA + "],\"response_metadata\":{\"next_cursor\":\"\"}}",
            "users.info",
            "{\"ok\":true,\"user\":" + ANA + "}",
            "usergroups.users.list",
            "{\"ok\":true,\"users\":[\"UANA\"]}",
            "conversations.members",
            "{\"ok\":true,\"members\":[\"UANA\"],\"response_metadata\":{\"next_cursor\":\"\"}}",
            "conversations.info",
            "{\"ok\":true,\"channel\":{\"id\":\"C0CI\",\"name\":\"ci\",\"is_member\":true,\"is_ext_shared\":false}}",
            "conversations.open",
            "{\"ok\":true,\"channel\":{\"id\":\"D1\"}}",
            "conversations.history",
            """
            {"ok":true,"messages":[{"type":"message","user":"UBOT","bot_id":"BBOT","ts":"1.1","text":"x","metadata":
             {"event_type":"candor_letter","event_payload":{"key":"k"}}}],"response_metadata":{"next_cursor":""}}""",
            "chat.postMessage",
            "{\"ok\":true,\"channel\":\"D1\",\"ts\":\"1.1\",\"message\":{\"text\":\"x\"}}",
            "chat.update",
            "{\"ok\":true,\"channel\":\"D1\",\"ts\":\"1.1\",\"text\":\"x\"}");

    /** By method: the code that reads the answer, and its results. */
    private static final Map<String, Function<Readers, List<?>>> READ_BY = Map.of(
            "auth.test",
            bench -> List.of(bench.installation.notReady(), bench.findings(), bench.lookUp()),
            "users.list",
            bench -> List.of(bench.lookUp(), bench.directory.of("UANA"), bench.directory.known()),
            "users.info",
            bench -> List.of(
                    new SlackMembership(bench.api, bench.installation, bench.directory, () -> NOW)
                            .of(new Requester("UANA", Set.of("T1"))),
                    bench.findings()),
            "usergroups.users.list",
            bench -> List.of(bench.directory.find(List.of("S0PAY")), bench.findings()),
            "conversations.members",
            bench -> List.of(bench.directory.find(List.of("C0ENG"))),
            "conversations.info",
            bench -> List.of(bench.findings()),
            "conversations.open",
            bench -> List.of(bench.messenger.find("UANA", "k")),
            "conversations.history",
            bench -> List.of(bench.messenger.find("UANA", "k")),
            "chat.postMessage",
            bench -> List.of(bench.messenger.post("UANA", PAGE, "k"), bench.messenger.post("C0CI", PAGE, "k")),
            "chat.update",
            bench -> List.of(bench.messenger.replace(new MessageLocation("D1", "1.1"), PAGE)));

    @TestFactory
    Stream<DynamicTest> whatever_field_is_missing_a_sentence_or_a_default_comes_of_it() {
        return GOOD.keySet().stream()
                .sorted()
                .flatMap(method -> broken(JsonParser.parseString(GOOD.get(method))).entrySet().stream()
                        .map(change -> DynamicTest.dynamicTest(
                                method + " " + change.getKey(), () -> check(method, change.getValue()))));
    }

    private static void check(String method, String answer) throws IOException {
        try (StubSlack slack = new StubSlack()) {
            GOOD.forEach((other, good) -> slack.always(other, other.equals(method) ? answer : good));
            try (Readers bench = new Readers(slack)) {
                assertThat(Objects.requireNonNull(READ_BY.get(method)).apply(bench))
                        .allSatisfy(said -> assertThat(said.toString()).doesNotContain("Exception", "null"));
            }
        }
    }

    @Test
    void a_group_without_users_has_no_members() throws IOException {
        try (StubSlack slack = new StubSlack()) {
            GOOD.forEach(slack::always);
            slack.always("usergroups.users.list", "{\"ok\":true}");
            try (Readers bench = new Readers(slack)) {
                assertThat(bench.directory.find(List.of("S0PAY"))).isEqualTo(new Lookup.Found(Set.of()));
            }
        }
    }

    @Test
    void a_users_list_without_members_is_not_accepted() throws IOException {
        try (StubSlack slack = new StubSlack()) {
            GOOD.forEach(slack::always);
            slack.always("users.list", "{\"ok\":true}");
            try (Readers bench = new Readers(slack)) {
                assertThat(bench.lookUp())
                        .isEqualTo(new DirectoryFailure(
                                "users.list: Slack's answer lacks the list – try again in a few minutes"));
            }
        }
    }

    /** Variants of the answer with one field missing, null or a number, or one list with a null in it. */
    private static Map<String, String> broken(JsonElement good) {
        Map<String, String> variants = new TreeMap<>();
        for (List<String> path : paths(good)) {
            String at = String.join(".", path);
            variants.put(at + " missing", with(good, path, parent -> parent.remove(last(path))));
            variants.put(at + " null", with(good, path, parent -> parent.add(last(path), JsonNull.INSTANCE)));
            variants.put(at + " empty", with(good, path, parent -> parent.add(last(path), new JsonObject())));
            variants.put(at + " with a null", with(good, path, parent -> {
                if (parent.get(last(path)) instanceof JsonArray list) {
                    list.add(JsonNull.INSTANCE);
                }
            }));
        }
        return variants;
    }

    private static String last(List<String> path) {
        return path.get(path.size() - 1);
    }

    private static List<List<String>> paths(JsonElement element) {
        List<List<String>> paths = new ArrayList<>();
        collect(element, List.of(), paths);
        return paths;
    }

    private static void collect(JsonElement element, List<String> at, List<List<String>> paths) {
        if (element.isJsonObject()) {
            element.getAsJsonObject().entrySet().forEach(field -> {
                List<String> path = new ArrayList<>(at);
                path.add(field.getKey());
                paths.add(path);
                collect(field.getValue(), path, paths);
            });
        } else if (element.isJsonArray() && !element.getAsJsonArray().isEmpty()) {
            List<String> path = new ArrayList<>(at);
            path.add("[]");
            collect(element.getAsJsonArray().get(0), path, paths);
        }
    }

    private static String with(JsonElement good, List<String> path, Consumer<JsonObject> change) {
        JsonElement copy = good.deepCopy();
        JsonElement parent = copy;
        for (String step : path.subList(0, path.size() - 1)) {
            parent = step.equals("[]")
                    ? parent.getAsJsonArray().get(0)
                    : parent.getAsJsonObject().get(step);
        }
        change.accept(parent.getAsJsonObject());
        return copy.toString();
    }

    /** Everything that reads answers. */
    private static final class Readers implements AutoCloseable {
        final SlackClient api;
        final Installation installation;
        final SlackDirectory directory;
        final SlackMessenger messenger;

        Readers(StubSlack slack) {
            api = new SlackClient("xoxb-1", slack.api(), Optional.empty());
            installation = new Installation(api, Duration.ofHours(1));
            installation.askOnce();
            directory = new SlackDirectory(
                    new CursorPaging(api, wait -> {}),
                    installation,
                    () -> ZoneId.of("UTC"),
                    () -> NOW,
                    Duration.ofMinutes(1));
            messenger = new SlackMessenger(api, installation, PlainPainter.unused(api));
        }

        Lookup lookUp() {
            return directory.find(List.of("UANA"));
        }

        List<SlackCheck.Result> findings() {
            return new SlackCheck(api, () -> NOW, wait -> {})
                    .examine(new TreeMap<>(Map.of(
                            "C0CI", List.of("products[0].channel"),
                            "S0PAY", List.of("teams[0].members"),
                            "UANA", List.of("products[0].owners"))));
        }

        @Override
        public void close() {
            installation.close();
            api.close();
        }
    }
}

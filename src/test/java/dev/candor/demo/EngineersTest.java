package dev.candor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.demo.StubBot.Request;
import dev.candor.demo.StubBot.Response;
import dev.candor.demo.api.RateSettings;
import dev.candor.demo.engineers.EarlierAnswers;
import dev.candor.demo.workspace.Member;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The simulated engineers, asked by a bot that records their answers. */
@Tag("slow")
final class EngineersTest {
    private static final String MODAL = """
            {"type":"modal","callback_id":"%3$s","title":{"type":"plain_text","text":"CI"},
             "submit":{"type":"plain_text","text":"Seal"},"blocks":[
              {"type":"input","block_id":"rating","optional":true,"label":{"type":"plain_text","text":"How is it?"},"element":
               {"type":"radio_buttons","action_id":"answer","options":[%1$s],"initial_option":%2$s}},
              {"type":"input","block_id":"ease","label":{"type":"plain_text","text":"Easy?"},"element":
               {"type":"static_select","action_id":"answer","options":[%1$s]}},
              {"type":"input","block_id":"pain","optional":true,"label":{"type":"plain_text","text":"Pain?"},"element":
               {"type":"checkboxes","action_id":"answer","options":[%1$s]}},
              {"type":"input","block_id":"text","optional":true,"label":{"type":"plain_text","text":"More?"},"element":
               {"type":"plain_text_input","action_id":"answer","max_length":3000}}]}""";

    /** The answers to one wave. */
    private record Wave(
            Map<String, Integer> ratings, List<String> comments, int notUsed, int declined, List<Instant> at) {}

    @Test
    void most_engineers_answer_in_their_own_working_hours_and_some_never_do() throws IOException {
        Wave wave = run(42, 1).get(0);
        int reacted = wave.ratings.size() + wave.notUsed + wave.declined;
        assertThat(reacted).isBetween(35, 50);
        assertThat(wave.ratings).doesNotContainKeys("U0YOU", "U0PM", "U0ADMIN", "U0GUEST", "U0GITBOT");
        assertThat(wave.ratings.values()).contains(2, 3, 4, 5).allMatch(rating -> rating >= 1 && rating <= 5);
        assertThat(wave.comments).hasSizeGreaterThan(8);
        assertThat(wave.at.get(wave.at.size() - 1))
                .as("some answer only after the reminder")
                .isAfter(Acme.TUESDAY.plus(Duration.ofHours(36)));
    }

    @Test
    void equal_seeds_give_equal_runs_and_different_seeds_different_runs() throws IOException {
        Wave once = run(7, 1).get(0);
        assertThat(run(7, 1).get(0)).isEqualTo(once);
        assertThat(run(8, 1).get(0)).isNotEqualTo(once);
    }

    @Test
    void engineers_were_less_happy_with_ci_a_year_ago_and_answered_alike_in_every_run() throws IOException {
        try (SimulatedWorkspace slack = Acme.start()) {
            List<EarlierAnswers.Question> questions = List.of(
                    new EarlierAnswers.Question.Scale("satisfaction", 1, 5, "How satisfied are you with CI?"),
                    new EarlierAnswers.Question.Choice(
                            "pain", List.of("queueing", "flaky tests", "slow builds", "docs"), true),
                    new EarlierAnswers.Question.Text("one-thing"));
            Instant today = Acme.TUESDAY;
            Instant aYearAgo = today.minus(Duration.ofDays(360));
            List<EarlierAnswers.Reaction> then = reactions(slack, aYearAgo, questions);
            assertThat(reactions(slack, aYearAgo, questions)).isEqualTo(then);
            assertThat(then)
                    .contains(new EarlierAnswers.Reaction.Silent(), new EarlierAnswers.Reaction.NotUsed(Map.of()));
            List<EarlierAnswers.Reaction> lately = reactions(slack, today.minus(Duration.ofDays(7)), questions);
            assertThat(meanRating(lately)).isGreaterThan(meanRating(then) + 0.8);
        }
    }

    @Test
    void engineers_answer_two_surveys_about_one_product_at_the_same_time() throws IOException {
        try (SimulatedWorkspace slack = Acme.start(Acme.unhurried().limitedBy(RateSettings.generous()));
                SurveyBot asker = new SurveyBot(slack)) {
            slack.deliverTo(asker.stub.address());
            slack.startEngineers(42);
            asker.ask("pulse");
            asker.ask("questions of the owners");
            slack.clock().advance(Duration.ofDays(5));
            assertThat(asker.presses).containsOnlyKeys("pulse", "questions of the owners");
            assertThat(asker.presses.values())
                    .allSatisfy(presses -> assertThat(presses).isBetween(35, 50));
        }
    }

    @Test
    void engineers_left_jenkins_fast_at_first_and_then_no_more() throws IOException {
        try (SimulatedWorkspace slack = Acme.start()) {
            EarlierAnswers answers = new EarlierAnswers(slack.state(), 42, Acme.TUESDAY);
            List<String> options = List.of("CI", "Jenkins", "Both", "None of them");
            ToIntFunction<Duration> both = ago -> (int) slack.state().members().all().stream()
                    .filter(member -> answers.generation(member.id(), options, Acme.TUESDAY.minus(ago)) == 2)
                    .count();
            int left = both.applyAsInt(Duration.ofDays(240));
            assertThat(left).isLessThan(both.applyAsInt(Duration.ofDays(360)) * 2 / 3);
            assertThat(both.applyAsInt(Duration.ZERO)).isEqualTo(left);
        }
    }

    private static List<EarlierAnswers.Reaction> reactions(
            SimulatedWorkspace slack, Instant at, List<EarlierAnswers.Question> questions) {
        EarlierAnswers answers = new EarlierAnswers(slack.state(), 42, Acme.TUESDAY);
        return slack.state().members().all().stream()
                .map(member -> {
                    boolean uses = answers.uses(member.id(), "ci", at);
                    return answers.of(member.id(), "ci", at, uses, uses ? questions : List.of());
                })
                .toList();
    }

    private static double meanRating(List<EarlierAnswers.Reaction> reactions) {
        return reactions.stream()
                .flatMap(reaction -> reaction instanceof EarlierAnswers.Reaction.Answered answered
                        ? answered.values().getOrDefault("satisfaction", List.of()).stream()
                        : Stream.empty())
                .mapToInt(Integer::parseInt)
                .average()
                .orElseThrow();
    }

    private static List<Wave> run(long seed, int waves) throws IOException {
        try (SimulatedWorkspace slack = Acme.start(Acme.unhurried().limitedBy(RateSettings.generous()));
                SurveyBot asker = new SurveyBot(slack)) {
            slack.deliverTo(asker.stub.address());
            slack.startEngineers(seed);
            List<Wave> done = new ArrayList<>();
            for (int i = 0; i < waves; i++) {
                asker.ask("wave " + i);
                slack.clock().advance(Duration.ofDays(2));
                asker.remind("wave " + i);
                slack.clock().advance(Duration.ofDays(5));
                done.add(asker.wave);
            }
            assertThat(slack.problems()).isEmpty();
            return done;
        }
    }

    /** A bot that asks everyone and records who answered what, which Candor must never do. */
    private static final class SurveyBot implements AutoCloseable {
        private final SimulatedWorkspace slack;
        private final WebApiClient bot;
        private final StubBot stub;
        /** How often a button of a prompt was pressed, by survey. */
        private final Map<String, Integer> presses = new TreeMap<>();

        private Wave wave = fresh();

        SurveyBot(SimulatedWorkspace slack) throws IOException {
            this.slack = slack;
            this.bot = Acme.bot(slack);
            this.stub = new StubBot(this::receive);
        }

        void ask(String survey) {
            wave = fresh();
            postToEveryone(prompt(survey, "How is *CI*?"));
        }

        void remind(String survey) {
            postToEveryone(prompt(survey, "A reminder: how is *CI*?"));
        }

        private static String prompt(String survey, String words) {
            StringBuilder buttons = new StringBuilder();
            for (int i = 1; i <= 5; i++) {
                buttons.append(button("prompt.rate." + i, Integer.toString(i), survey))
                        .append(',');
            }
            return "[{\"type\":\"actions\",\"elements\":["
                    + buttons.substring(0, buttons.length() - 1)
                    + "]},{\"type\":\"actions\",\"elements\":["
                    + button("prompt.not_a_user", "I don't use it", survey) + ","
                    + button("prompt.skip", "Not this time", survey) + ","
                    + button("prompt.stop", "Stop asking me", survey) + ","
                    + button("prompt.privacy", "How is this anonymous?", survey)
                    + "]},{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"" + words + "\"}}]";
        }

        private void postToEveryone(String blocks) {
            for (Member member : slack.state().members().all()) {
                if (member.kind() == Member.Kind.PERSON && !member.deleted()) {
                    bot.call("chat.postMessage", "channel", member.id(), "text", "How is CI?", "blocks", blocks);
                }
            }
        }

        private Response receive(Request request) {
            JsonNode payload = request.payload();
            String user = payload.path("user").path("id").asText();
            Instant now = slack.clock().instant();
            String tz = slack.state().members().get(user).tz();
            int hour = now.atZone(ZoneId.of(tz == null ? "Europe/London" : tz)).getHour();
            assertThat(hour).isBetween(9, 16);
            String action = payload.path("actions").path(0).path("action_id").asText();
            if (action.startsWith("prompt.")) {
                presses.merge(payload.path("actions").path(0).path("value").asText(), 1, Integer::sum);
            }
            if (action.startsWith("prompt.rate.")) {
                String rating = action.substring("prompt.rate.".length());
                open(payload, "ballot", rating);
            } else if (action.equals("prompt.not_a_user")) {
                open(payload, "others", "1");
                wave = new Wave(wave.ratings, wave.comments, wave.notUsed + 1, wave.declined, wave.at);
            } else if (action.equals("prompt.skip")) {
                wave = new Wave(wave.ratings, wave.comments, wave.notUsed, wave.declined + 1, wave.at);
            } else if (payload.path("view").path("callback_id").asText().equals("ballot")) {
                record(user, now, payload.path("view").path("state").path("values"));
            }
            return Response.OK;
        }

        private void open(JsonNode payload, String area, String rating) {
            bot.call("views.open", "trigger_id", payload.path("trigger_id").asText(), "view", modal(area, rating));
        }

        private void record(String user, Instant now, JsonNode values) {
            wave.ratings.put(
                    user,
                    values.path("rating")
                            .path("answer")
                            .path("selected_option")
                            .path("value")
                            .asInt());
            String comment = values.path("text").path("answer").path("value").asText("");
            if (!comment.isEmpty() && !comment.equals("null")) {
                wave.comments.add(comment);
            }
            wave.at.add(now);
        }

        private static String modal(String area, String rating) {
            List<String> options = new ArrayList<>();
            for (int i = 1; i <= 5; i++) {
                options.add(option(Integer.toString(i)));
            }
            return MODAL.formatted(String.join(",", options), option(rating), area);
        }

        private static String option(String value) {
            return "{\"text\":{\"type\":\"plain_text\",\"text\":\"" + value + "\"},\"value\":\"" + value + "\"}";
        }

        private static String button(String action, String label, String survey) {
            return "{\"type\":\"button\",\"action_id\":\"" + action + "\",\"value\":\"" + survey
                    + "\",\"text\":{\"type\":\"plain_text\",\"text\":\""
                    + label + "\"}}";
        }

        private static Wave fresh() {
            return new Wave(Collections.synchronizedMap(new TreeMap<>()), new ArrayList<>(), 0, 0, new ArrayList<>());
        }

        @Override
        public void close() {
            stub.close();
        }
    }
}

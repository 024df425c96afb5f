package dev.candor.demo.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.demo.SimulatedClock;
import dev.candor.demo.SimulatedWorkspace;
import dev.candor.demo.SimulatorSettings;
import dev.candor.demo.workspace.Draft;
import dev.candor.demo.workspace.Manifest;
import dev.candor.demo.workspace.Member;
import dev.candor.demo.workspace.Workspace;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A small workspace with the page and a scripted bot, on a free port. */
final class PageFixture implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-24T10:05:00Z");
    static final Instant NEXT_SURVEY = Instant.parse("2026-12-01T10:00:00Z");
    static final Instant CLOSE = Instant.parse("2026-11-27T17:00:00Z");
    private static final JsonNode MANIFEST = ScriptedBot.json("""
            {"features":{"app_home":{"home_tab_enabled":true,"messages_tab_enabled":true},
              "slash_commands":[{"command":"/platform-feedback","description":"What people say","usage_hint":"[ci]"}]},
             "settings":{"interactivity":{"is_enabled":true},"event_subscriptions":{"bot_events":["app_home_opened"]}}}""");

    final SimulatedClock clock = SimulatedClock.manual(START);
    final Workspace workspace;
    final ScriptedBot bot;
    private final SimulatedWorkspace simulated;

    PageFixture(int port) {
        simulated = SimulatedWorkspace.start(SimulatorSettings.standard().on(port), clock, new Manifest(MANIFEST));
        workspace = simulated.state();
        bot = new ScriptedBot(workspace);
        simulated.events().connect(bot);
        simulated.mount(
                "/*",
                new WorkspacePage(workspace, simulated.events(), clock, calendar(), Map.of("U0ANA", "owner of CI")));
        populate();
    }

    String address() {
        return simulated.address().toString() + "/";
    }

    private BotCalendar calendar() {
        return new BotCalendar() {
            @Override
            public Optional<Instant> nextClose() {
                return Optional.of(CLOSE).filter(close -> close.isAfter(clock.instant()));
            }

            @Override
            public Optional<Instant> nextSurvey() {
                return Optional.of(NEXT_SURVEY).filter(opening -> opening.isAfter(clock.instant()));
            }
        };
    }

    private void populate() {
        workspace.members().put(Member.person("U0ALICE", "Alice <b>Fenwick</b>", "Europe/London"));
        say("C0CI", "U0ANA", "The queue is long again :thinking_face:, see <https://ci.example/queue>");
        say("C0CI", "U0ALICE", "*Yes.* `retry` helps:\n```ci retry --all```\n&gt; flaky tests\nfor now <!here>");
        String direct = workspace.channels().direct("U0YOU").id();
        workspace
                .messages()
                .post(Draft.of(direct, "U0CANDOR", "How is CI doing?").with(ScriptedBot.json(ScriptedBot.PROMPT)));
    }

    private void say(String channel, String user, String text) {
        workspace.messages().post(Draft.of(channel, user, text));
    }

    @Override
    public void close() {
        simulated.close();
    }

    /** Serves the page until the process is killed, for manual inspection. */
    public static void main(String[] args) throws InterruptedException {
        PageFixture fixture = new PageFixture(Integer.parseInt(args[0]));
        System.out.println(fixture.address());
        Thread.currentThread().join();
    }
}

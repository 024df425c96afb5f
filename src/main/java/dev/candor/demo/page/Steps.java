package dev.candor.demo.page;

import dev.candor.demo.workspace.Channel;
import dev.candor.demo.workspace.Message;
import dev.candor.demo.workspace.View;
import dev.candor.demo.workspace.Workspace;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The suggested steps of the demo, and which of them are done. */
final class Steps {
    private static final String OWNER = "U0PM";

    private final Workspace workspace;
    private final SidebarEntries sidebarEntries;
    private final Instant start;
    private final String command;
    private final List<Step> all;
    private final Set<Step> done = ConcurrentHashMap.newKeySet();

    Steps(Workspace workspace, SidebarEntries sidebarEntries) {
        this.workspace = workspace;
        this.sidebarEntries = sidebarEntries;
        start = workspace.clock().instant();
        command = workspace.manifest().commands().stream().findFirst().orElse("/help");
        all = List.of(
                new Step.Run("See how CI got better", command + " ci trend"),
                new Step.Run("Compare it with Jenkins", command + " compare ci jenkins"),
                new Step.Run("See who still uses Jenkins", command + " migration ci"),
                new Step.Run("See who must use Kubernetes (Details)", command + " kubernetes"),
                new Step.Run("See what divides the teams", command + " kubernetes teams"),
                new Step.Run("See who likes none of it (Details)", command + " platform"),
                new Step.Run("Tell the story of the quarter", command + " story ci"),
                new Step.Run("Open the web page", command + " report"),
                new Step.Submit("Answer your surveys", "Your answers are sealed", Optional.empty(), Optional.empty()),
                new Step.Run("As an owner, ask what you like", command + " ask storage", Optional.of(OWNER)),
                new Step.Advance("Advance to its close", "close"),
                new Step.Submit(
                        "As Petra, answer the result",
                        "Your answer is stored",
                        Optional.of("platform-ci"),
                        Optional.of(OWNER)),
                new Step.Advance("Advance by a day", "day"),
                new Step.Read("Read the digest", "team-payments"));
    }

    /** One suggested step. */
    private sealed interface Step {
        String text();

        /** Runs a command, as this user or as whoever views the page. */
        record Run(String text, String line, Optional<String> as) implements Step {
            Run(String text, String line) {
                this(text, line, Optional.empty());
            }
        }

        /**
         * Submits a modal that is then replaced by one that says this, which tells that the answer was stored.
         *
         * @param channel name of the channel in which the modal is opened; empty: in messages of the app
         * @param as the user who does it; empty: whoever views the page
         */
        record Submit(String text, String receipt, Optional<String> channel, Optional<String> as) implements Step {}

        /** Advances the clock. */
        record Advance(String text, String by) implements Step {}

        /** Reads what the app has posted in a channel since the start. */
        record Read(String text, String channel) implements Step {}
    }

    /** Someone has run this command. */
    void ran(String line) {
        String normal = line.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        finish(step -> step instanceof Step.Run run && run.line().equals(normal));
    }

    /** Someone's submitted modal was replaced by this one: the receipt, or what tells why nothing was stored. */
    void submitted(View view) {
        String words = view.json().toString();
        finish(step -> step instanceof Step.Submit submit && words.contains(submit.receipt()));
    }

    /** Someone has advanced the clock. */
    void advanced(String by) {
        finish(step -> step instanceof Step.Advance advance && advance.by().equals(by));
    }

    /** Someone looks at this conversation. */
    void opened(PageAddress address) {
        finish(step -> step instanceof Step.Read read
                && sidebarEntries
                        .named(read.channel(), address.as())
                        .map(Channel::id)
                        .filter(address.at()::equals)
                        .filter(this::hasNews)
                        .isPresent());
    }

    private boolean hasNews(String channel) {
        return workspace.messages().in(channel).stream().anyMatch(this::isNews);
    }

    private boolean isNews(Message message) {
        return message.user().equals(workspace.identity().botUserId())
                && message.onlyFor().isEmpty()
                && message.sentAt().isAfter(start);
    }

    private void finish(Predicate<Step> which) {
        if (all.stream().filter(which).map(done::add).reduce(false, Boolean::logicalOr)) {
            workspace.changes().changed();
        }
    }

    /** The steps as this user sees them. */
    List<StepView> of(PageAddress address) {
        return all.stream()
                .map(step -> new StepView(
                        step.text(),
                        href(step, address),
                        step instanceof Step.Advance advance ? advance.by() : "",
                        done.contains(step)))
                .toList();
    }

    private String href(Step step, PageAddress address) {
        if (step instanceof Step.Run run) {
            return app(run.as().orElse(address.as())) + "&draft="
                    + URLEncoder.encode(run.line(), StandardCharsets.UTF_8);
        }
        if (step instanceof Step.Read read) {
            return channel(read.channel(), address);
        }
        if (step instanceof Step.Submit submit) {
            String user = submit.as().orElse(address.as());
            return submit.channel()
                    .map(channel -> channel(channel, new PageAddress(user, address.at())))
                    .orElseGet(() -> app(user));
        }
        return "";
    }

    private String channel(String name, PageAddress address) {
        return sidebarEntries
                .named(name, address.as())
                .map(found -> address.to(found.id()))
                .orElse(address.to(address.at()));
    }

    private String app(String user) {
        String app = sidebarEntries.direct(user).id();
        return new PageAddress(user, app).to(app);
    }
}

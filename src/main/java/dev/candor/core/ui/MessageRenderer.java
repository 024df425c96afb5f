package dev.candor.core.ui;

import dev.candor.core.disclosure.Release;
import dev.candor.core.outbox.DigestScope;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.outbox.PromptStore;
import dev.candor.core.outbox.Renderer;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.reply.ReadReplies;
import dev.candor.core.reply.Reply;
import dev.candor.core.sampling.Directory;
import dev.candor.core.sampling.DirectoryFailure;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.survey.Person;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Team;
import dev.candor.core.ui.result.DigestPage;
import dev.candor.core.ui.result.ProductHistory;
import dev.candor.core.ui.result.ReplyPage;
import dev.candor.core.ui.result.ResultPage;
import dev.candor.core.ui.result.SinceThenText;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Renders messages at the time of sending; empty if there is nothing to send any more. */
public final class MessageRenderer implements Renderer {
    private final ProductLookup lookup;
    private final WorkspaceRules rules;
    private final Directory directory;
    private final InstantSource clock;
    private final PromptStore prompts;
    private final PromptOutcomePage outcomes;

    public MessageRenderer(
            ProductLookup lookup,
            WorkspaceRules rules,
            PromptStore prompts,
            PromptOutcomePage outcomes,
            Directory directory,
            InstantSource clock) {
        this.lookup = lookup;
        this.rules = rules;
        this.directory = directory;
        this.clock = clock;
        this.prompts = prompts;
        this.outcomes = outcomes;
    }

    @Override
    public Optional<Page> apply(OutboxMessage message) {
        if (message instanceof OutboxMessage.Prompt prompt) {
            return asking(
                    prompt,
                    prompts.isFirstContact(prompt.wave(), prompt.to()) ? PromptPage::firstPrompt : PromptPage::prompt);
        } else if (message instanceof OutboxMessage.Reminder reminder) {
            return asking(reminder, PromptPage::reminder);
        } else if (message instanceof OutboxMessage.PromptUpdate update) {
            return outcomes.of(update.wave(), update.to(), update.zone(), clock.instant());
        } else if (message instanceof OutboxMessage.Result result) {
            return lookup.historyUpTo(result.wave()).map(ResultPage::of);
        }
        if (message instanceof OutboxMessage.Reply reply) {
            return reply(reply);
        }
        return message instanceof OutboxMessage.Digest digest
                ? digest(digest.scope(), day(digest.due()))
                : Optional.of(Page.of(((OutboxMessage.Alert) message).words()));
    }

    @Override
    public OutboxMessage readdressed(OutboxMessage message) {
        if (message instanceof OutboxMessage.Result result) {
            return new OutboxMessage.Result(result.wave(), channel(result), result.schedule());
        } else if (message instanceof OutboxMessage.Reply reply) {
            return new OutboxMessage.Reply(reply.wave(), reply.ordinal(), channel(reply), reply.schedule());
        } else if (message instanceof OutboxMessage.Digest digest) {
            String channel = team(digest.scope()).map(Team::channel).orElse(digest.to());
            return new OutboxMessage.Digest(digest.scope(), channel, digest.schedule());
        }
        return message;
    }

    /** The channel of the product that this message is about; the one of the message if it is no longer configured. */
    private String channel(OutboxMessage.AboutWave message) {
        return lookup.productOf(message.wave())
                .flatMap(product -> lookup.escapedCatalogue().product(product.id()))
                .map(Product::channel)
                .orElse(message.to());
    }

    private Optional<Team> team(DigestScope scope) {
        return lookup.escapedCatalogue().teams().stream()
                .filter(team -> team.id().equals(scope.team()))
                .findFirst();
    }

    private Optional<Page> reply(OutboxMessage.Reply message) {
        List<Reply> replies = lookup.replies().ofWave(message.wave());
        return lookup.historyUpTo(message.wave())
                .filter(history -> message.ordinal() <= replies.size())
                .map(history -> ReplyPage.of(history, replies.get(message.ordinal() - 1)));
    }

    private Optional<Page> asking(OutboxMessage.Asking message, Asking page) {
        Optional<Wave> wave = lookup.waves().findOpen(message.wave());
        return wave.flatMap(open -> lookup.escapedCatalogue().product(open.product()))
                .map(product -> {
                    ProductHistory before = lookup.lastOf(product, wave.get().survey());
                    return page.of(
                            wave.get(),
                            lookup.nameByOwners(wave.get().survey()),
                            before,
                            sinceThen(wave.get(), before),
                            message.zone());
                });
    }

    /**
     * What the owners answered to the last result of this survey; else, in the first survey that opens after the answer, what
     * they answered to that of the product, unless the survey that they answered is open too.
     */
    private List<Part> sinceThen(Wave wave, ProductHistory before) {
        if (!rules.resultsForEveryone()) {
            return List.of(); // Where results are for owners only, a prompt repeats nothing of them.
        }
        ReadReplies replies = lookup.replies(before.product(), day(wave.scheduled()));
        List<Part> ofSurvey = sinceThen(before, replies);
        return ofSurvey.isEmpty()
                ? sinceThen(lookup.results(before.product()), replies.only(reply -> isFirstAfter(wave, reply)))
                : ofSurvey;
    }

    private static List<Part> sinceThen(ProductHistory history, ReadReplies replies) {
        return history.latest()
                .map(release -> SinceThenText.of(release, replies.only(history::isLatestAnsweredBy)))
                .orElse(List.of());
    }

    /** Whether no other open survey about the product says this reply. */
    private boolean isFirstAfter(Wave wave, Reply reply) {
        List<Wave> open = lookup.waves().open().stream()
                .filter(one -> one.product().equals(wave.product()))
                .toList();
        boolean isOfOpenSurvey = lookup.releases()
                .of(reply.wave())
                .filter(answered -> open.stream()
                        .anyMatch(one ->
                                one.survey().id().equals(answered.heading().survey())))
                .isPresent();
        return !isOfOpenSurvey
                && open.stream()
                        .filter(one -> one.scheduled().isAfter(reply.given()))
                        .min(Comparator.comparing(Wave::scheduled).thenComparing(Wave::id))
                        .filter(first -> first.id().equals(wave.id()))
                        .isPresent();
    }

    /** Renders a prompt or reminder in the person's timezone. */
    private interface Asking {
        Page of(Wave wave, Optional<String> name, ProductHistory before, List<Part> sinceThen, ZoneId zone);
    }

    private Optional<Page> digest(DigestScope news, LocalDate day) {
        if (!rules.resultsForEveryone()) {
            return Optional.empty(); // A team's channel may be read by people who are not owners.
        }
        return team(news)
                .map(this::teamsOfSameChannel)
                .flatMap(teams -> DigestPage.of(
                        closedSince(teams, news.since()), answeredSince(teams, news.since(), day), plans(teams)));
    }

    private List<Team> teamsOfSameChannel(Team team) {
        return lookup.escapedCatalogue().teams().stream()
                .filter(other -> other.channel().equals(team.channel()))
                .toList();
    }

    private List<ProductHistory> closedSince(List<Team> teams, Instant since) {
        return lookup.escapedCatalogue().products().stream()
                .flatMap(product ->
                        lookup.since(product, since).sorted(Comparator.comparing(history -> !history.endsWithResult())))
                .filter(history -> concerns(history, teams))
                .toList();
    }

    private List<DigestPage.Answered> answeredSince(List<Team> teams, Instant since, LocalDate day) {
        List<DigestPage.Answered> answered = new ArrayList<>();
        for (Product product : lookup.escapedCatalogue().products()) {
            ReadReplies all = lookup.replies(product, day);
            ReadReplies news = all.only(
                    reply -> reply.given().isAfter(since) || (all.isMissed(reply) && !reply.isOverdue(day(since))));
            news.oldestFirst().stream()
                    .map(Reply::wave)
                    .distinct()
                    .flatMap(wave -> lookup.historyUpTo(wave).stream())
                    .filter(history -> concerns(history, teams))
                    .forEach(history ->
                            answered.add(new DigestPage.Answered(history, news.only(history::isLatestAnsweredBy))));
        }
        return answered;
    }

    private List<DigestPage.Plan> plans(List<Team> teams) {
        return lookup.escapedCatalogue().products().stream()
                .map(lookup::results)
                .filter(history -> concerns(history, teams))
                .map(ProductHistory::product)
                .flatMap(product -> plans(product).stream())
                .toList();
    }

    /** The surveys of the product that are open; if none is, what comes next. */
    private List<DigestPage.Plan> plans(Product product) {
        Instant now = clock.instant();
        List<DigestPage.Plan> open = lookup.open(product).stream()
                .filter(wave -> now.isBefore(wave.closes()))
                .map(wave -> new DigestPage.Plan(
                        lookup.productAndSurvey(product.id(), wave.survey().id()),
                        day(wave.closes()),
                        DigestPage.Plan.State.OPEN))
                .toList();
        return open.isEmpty() ? next(product, now).stream().toList() : open;
    }

    private Optional<DigestPage.Plan> next(Product product, Instant now) {
        NextSurvey next = NextSurvey.of(lookup, product, now);
        if (next instanceof NextSurvey.Opens opens) {
            return Optional.of(new DigestPage.Plan(product.name(), day(opens.at()), DigestPage.Plan.State.OPENS));
        } else if (next instanceof NextSurvey.Waits waits) {
            return waits.due().map(due -> new DigestPage.Plan(product.name(), day(due), DigestPage.Plan.State.WAITS));
        } else if (next instanceof NextSurvey.Blocked blocked) {
            LocalDate planned = day(blocked.start().at());
            return Optional.of(new DigestPage.Plan(product.name(), planned, DigestPage.Plan.State.CANNOT_OPEN));
        }
        return Optional.empty();
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(rules.zone()).toLocalDate();
    }

    private boolean concerns(ProductHistory history, List<Team> teams) {
        return teams.stream().anyMatch(team -> concerns(history, team));
    }

    /** Whether the team is asked: as part of a reporting group, or, if it is too small for one, by its members. */
    private boolean concerns(ProductHistory history, Team team) {
        return history.latest().filter(release -> isGroup(team, release)).isPresent()
                || !Collections.disjoint(
                        people(team.members()), people(history.product().audience()));
    }

    private static boolean isGroup(Team team, Release release) {
        return release.groups().stream()
                .anyMatch(group -> Arrays.asList(group.key().split("\\+", -1)).contains(team.id()));
    }

    private Set<String> people(List<String> references) {
        Directory.Lookup lookup = directory.find(references);
        if (lookup instanceof DirectoryFailure failure) {
            // The digest waits: one with missing products could not be corrected later.
            throw new IllegalStateException(
                    "the people of " + references + " cannot be looked up: " + failure.reason());
        }
        return ((Directory.Lookup.Found) lookup)
                .people().stream().map(Person::id).collect(Collectors.toSet());
    }
}

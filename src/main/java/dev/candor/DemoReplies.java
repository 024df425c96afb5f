package dev.candor;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Releases;
import dev.candor.core.reply.Replies;
import dev.candor.core.reply.Reply;
import dev.candor.core.scheduling.JobCursor;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.ui.result.ReplySubjects;
import dev.candor.edge.config.Configuration;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What the owners answered to the results of the demo's past: one answer of each kind. */
final class DemoReplies {
    private static final List<Sample> SAMPLES = List.of(
            new Sample(
                    "ci-pulse", 2, "pain", Reply.Kind.DONE, 45, "Builds keep their caches between runs.", "ci/caches"),
            new Sample(
                    "ci-pulse",
                    1,
                    "instead",
                    Reply.Kind.WONT,
                    0,
                    "a second CI beside this one would cost two people.",
                    ""),
            new Sample("ci-pulse", 1, "ease", Reply.Kind.LOOKING_INTO_IT, 0, "We watch five teams ship a change.", ""),
            new Sample(
                    "ci-pulse",
                    0,
                    "pain",
                    Reply.Kind.DOING,
                    24,
                    "Twice as many runners for queued builds.",
                    "ci/runners"),
            new Sample("kubernetes-pulse", 1, "pain", Reply.Kind.DONE, 9, "Rollouts say why they wait.", ""));

    private static final int DAYS_TO_AN_ANSWER = 2;
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final Replies replies;
    private final Releases releases;
    private final ZoneId zone;

    private DemoReplies(Replies replies, Releases releases, ZoneId zone) {
        this.replies = replies;
        this.releases = releases;
        this.zone = zone;
    }

    /**
     * An answer.
     *
     * @param survey id of the survey whose result is answered
     * @param wavesAgo 0 for its latest result
     * @param days from the result to the day of the answer; 0: it names none
     * @param page path of a page about it; empty: none
     */
    private record Sample(
            String survey, int wavesAgo, String question, Reply.Kind kind, int days, String words, String page) {
        Reply.Subject subject() {
            return new Reply.OfQuestion(question);
        }
    }

    /** Answers the results of the past that ends at this instant. */
    static void live(Configuration configuration, Storage storage, Instant until) {
        new DemoReplies(
                        storage.replies(),
                        storage.releases(),
                        configuration.workspace().timezone())
                .answer(configuration.catalogue(), until);
        // The first digest tells what was answered just now.
        storage.waves().advance(new JobCursor.DigestSchedule(), until.minusSeconds(1));
    }

    /** Answers results, the latest one just now and in its thread. */
    private void answer(Catalogue catalogue, Instant now) {
        for (Sample sample : SAMPLES) {
            catalogue
                    .survey(sample.survey())
                    .map(catalogue::productOf)
                    .ifPresent(product -> releases.latest(product.id(), Releases.HISTORY_LIMIT).stream()
                            .filter(release -> release.heading().survey().equals(sample.survey()))
                            .skip(sample.wavesAgo())
                            .findFirst()
                            .filter(release -> ReplySubjects.of(release).contains(sample.subject()))
                            .ifPresent(release -> add(sample, release, product, now)));
        }
    }

    private void add(Sample sample, Release release, Product product, Instant now) {
        if (sample.wavesAgo() == 0) {
            replies.add(reply(sample, release, now), Optional.of(product.channel()));
        } else {
            int days = sample.kind() == Reply.Kind.DONE ? sample.days() : DAYS_TO_AN_ANSWER;
            Instant then = release.heading()
                    .closed()
                    .plusDays(days)
                    .atTime(NOON)
                    .atZone(zone)
                    .toInstant();
            replies.add(reply(sample, release, then), Optional.empty());
        }
    }

    private Reply reply(Sample sample, Release release, Instant given) {
        LocalDate closed = release.heading().closed();
        return new Reply(
                release.heading().product(),
                release.heading().wave(),
                sample.subject(),
                sample.kind(),
                sample.words(),
                sample.days() == 0 ? Optional.empty() : Optional.of(closed.plusDays(sample.days())),
                sample.page().isEmpty()
                        ? Optional.empty()
                        : Optional.of(URI.create("https://wiki.acme.example/" + sample.page())),
                given);
    }
}

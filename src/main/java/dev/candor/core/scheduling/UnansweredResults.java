package dev.candor.core.scheduling;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Releases;
import dev.candor.core.reply.ReadReplies;
import dev.candor.core.reply.Replies;
import dev.candor.core.reply.Reply;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds results to which the owners have not replied. Whether there is one follows from published data alone. */
public record UnansweredResults(Releases releases, Replies replies) {
    /** The last result of this survey that shows answers, if nobody has replied to it. */
    public Optional<Release> lastOf(Survey survey) {
        return releases.latest(survey.product(), Releases.HISTORY_LIMIT).stream()
                .filter(release -> release.heading().survey().equals(survey.id()))
                .filter(Release::showsAnswers)
                .findFirst()
                .filter(release -> replies.ofWave(release.heading().wave()).isEmpty());
    }

    /** The last result of this survey that shows answers, if nobody has replied to it and it is not out of date. */
    Optional<Release> recentOf(Survey survey, LocalDate today) {
        return lastOf(survey)
                .filter(release -> release.heading().closed().isAfter(today.minusWeeks(ReadReplies.RECENT_WEEKS)));
    }

    /** The replies to results of this product that promise something for a day that is past, unless that is long ago. */
    public List<Reply> missedOf(Product product, LocalDate today) {
        return replies(product, today).missed().stream()
                .filter(reply -> reply.day()
                        .filter(today.minusWeeks(ReadReplies.RECENT_WEEKS)::isBefore)
                        .isPresent())
                .toList();
    }

    /** All replies to results of this product, as they are read on this day. */
    public ReadReplies replies(Product product, LocalDate day) {
        List<Reply> given = replies.ofProduct(product.id());
        Map<String, ReadReplies.AnsweredResult> results = new HashMap<>();
        given.stream()
                .flatMap(reply -> releases.of(reply.wave()).stream())
                .map(Release::heading)
                .forEach(answered -> results.put(
                        answered.wave(), new ReadReplies.AnsweredResult(answered.survey(), answered.closed())));
        return new ReadReplies(given, results, day);
    }

    /** The result of this survey that its owners are asked to reply to: a recent one, or one for which the survey waits. */
    public Optional<Release> toAnswer(Survey survey, LocalDate today) {
        return holding(survey).or(() -> recentOf(survey, today));
    }

    /** The result that keeps the next wave of this survey waiting; empty unless the survey waits for replies. */
    public Optional<Release> holding(Survey survey) {
        return survey.answerBeforeNext() ? lastOf(survey) : Optional.empty();
    }
}

package dev.candor.core.disclosure;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Sentiment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The true counts of one group's answers to one question.
 *
 * @param n number of answers
 * @param bins of a scale: count per point, ascending; of a choice: count per option; of a score: the sum of its units
 */
record TrueCounts(Question question, int n, List<Integer> bins) {
    /** The segments of every scale. */
    static final List<Sentiment> SEGMENTS = List.of(Sentiment.FAVOURABLE, Sentiment.NEUTRAL, Sentiment.UNFAVOURABLE);

    /** Indices of the segments that nobody may be known to be outside of: favourable and unfavourable. */
    static final List<Integer> PROTECTED_SEGMENTS = List.of(0, 2);

    TrueCounts {
        bins = List.copyOf(bins);
    }

    /** Counts the answers to this question; an answer that the form does not offer counts as skipped. */
    static TrueCounts of(Question question, Collection<Ballot> ballots) {
        QuestionType type = question.type();
        if (type == QuestionType.SCORE) {
            return ofScore(question, ballots);
        }
        int width = type.isScale()
                ? type.high() - type.low() + 1
                : question.options().size();
        List<Integer> bins = new ArrayList<>(Collections.nCopies(width, 0));
        int n = 0;
        for (Ballot ballot : ballots) {
            List<Integer> hit = hits(question, ballot.answers().get(question.id()), width);
            hit.forEach(bin -> bins.set(bin, bins.get(bin) + 1));
            n += hit.isEmpty() ? 0 : 1;
        }
        return new TrueCounts(question, n, bins);
    }

    private static TrueCounts ofScore(Question question, Collection<Ballot> ballots) {
        List<Integer> scores = ballots.stream()
                .map(ballot -> ballot.answers().get(question.id()))
                .filter(Answer.Point.class::isInstance)
                .map(answer -> ((Answer.Point) answer).value())
                .toList();
        return new TrueCounts(
                question,
                scores.size(),
                List.of(scores.stream().mapToInt(Integer::intValue).sum()));
    }

    /** Of a scale: counts of favourable, neutral and unfavourable answers; of a choice: the bins. */
    List<Integer> segments() {
        QuestionType type = question.type();
        if (!type.isScale()) {
            return bins;
        }
        return SEGMENTS.stream()
                .map(segment -> IntStream.range(0, bins.size())
                        .filter(bin -> type.sentiment(type.low() + bin) == segment)
                        .map(bins::get)
                        .sum())
                .toList();
    }

    /** These counts without those of a part of the group. */
    TrueCounts minus(TrueCounts part) {
        List<Integer> rest = IntStream.range(0, bins.size())
                .mapToObj(bin -> bins.get(bin) - part.bins.get(bin))
                .toList();
        return new TrueCounts(question, n - part.n, rest);
    }

    private static List<Integer> hits(Question question, @Nullable Answer answer, int width) {
        List<Integer> hits = List.of();
        if (answer instanceof Answer.Point point && question.type().isScale()) {
            hits = List.of(point.value() - question.type().low());
        } else if (answer instanceof Answer.Chosen chosen && question.type().isChoice()) {
            hits = List.copyOf(chosen.options());
        }
        boolean onForm = hits.stream().allMatch(bin -> bin >= 0 && bin < width);
        boolean tooMany = question.type() != QuestionType.MULTI && hits.size() > 1;
        return onForm && !tooMany ? hits : List.of();
    }
}

package dev.candor.core.disclosure;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.ScalePerProduct;
import dev.candor.core.survey.Sentiment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether a respondent is unfavourable to every product that a survey asks about, of those who answered the scale of each. The
 * share of each product is published too, for teams as well, so this one is published as a {@link JointCount}.
 *
 * @param scales one scale of each product
 */
record CriticsOfAll(List<Question> scales) implements DerivedQuestion {
    private static final Question OF_ALL = new Question(
                    "critics.of-all",
                    QuestionType.SINGLE,
                    "Unfavourable to every product asked about",
                    List.of("Yes", "No"))
            .withPurpose(Purpose.CRITICS);

    CriticsOfAll {
        scales = List.copyOf(scales);
    }

    /** The first scale of each product that all users are asked; empty unless there are several products. */
    static Optional<DerivedQuestion> of(List<Question> questions) {
        List<Question> scales = ScalePerProduct.of(questions);
        return scales.size() < 2 ? Optional.empty() : Optional.of(new CriticsOfAll(scales));
    }

    @Override
    public Question question() {
        return OF_ALL;
    }

    @Override
    public Optional<Answer> answer(Ballot ballot) {
        if (!scales.stream().allMatch(scale -> isRated(scale, ballot))) {
            return Optional.empty();
        }
        boolean ofAll = scales.stream().allMatch(scale -> isUnfavourable(scale, ballot));
        return Optional.of(new Answer.Chosen(Set.of(ofAll ? 0 : 1)));
    }

    @Override
    public TrueCounts published(TrueCounts counts, List<Ballot> ballots) {
        if (counts.n() < JointCount.FEWEST_ANSWERS) {
            return counts;
        }
        List<Ballot> raters = ballots.stream()
                .filter(ballot -> scales.stream().anyMatch(scale -> isRated(scale, ballot)))
                .toList();
        Map<Integer, List<Ballot>> byGroup = raters.stream().collect(Collectors.groupingBy(Ballot::group));
        int inParts = JointCount.ofParts(byGroup.values().stream()
                        .map(group -> new JointCount.Part(group.size(), unfavourable(group)))
                        .toList())
                .published(counts.bins().get(0));
        int critics = JointCount.of(raters.size(), unfavourableInside(raters)).published(inParts);
        int published = Math.min(critics, counts.n());
        return new TrueCounts(counts.question(), counts.n(), List.of(published, counts.n() - published));
    }

    /** How many of these ballots are unfavourable, by product. */
    private List<Integer> unfavourable(List<Ballot> ballots) {
        return scales.stream()
                .map(scale -> (int) ballots.stream()
                        .filter(ballot -> isUnfavourable(scale, ballot))
                        .count())
                .toList();
    }

    /** The same as it is taken for where its ends are coded, out of those who rated the product. */
    private List<Integer> unfavourableInside(List<Ballot> ballots) {
        List<Integer> counts = unfavourable(ballots);
        return IntStream.range(0, scales.size())
                .mapToObj(i -> JointCount.inside(counts.get(i), (int) ballots.stream()
                        .filter(ballot -> isRated(scales.get(i), ballot))
                        .count()))
                .toList();
    }

    private static boolean isRated(Question scale, Ballot ballot) {
        return ballot.answers().get(scale.id()) instanceof Answer.Point;
    }

    private static boolean isUnfavourable(Question scale, Ballot ballot) {
        return ballot.answers().get(scale.id()) instanceof Answer.Point point
                && scale.type().sentiment(point.value()) == Sentiment.UNFAVOURABLE;
    }

    @Override
    public CountBounds possibleCounts(Release release, Shown cell, int share, int n) {
        CountBounds critics = JointCount.trueCounts(cell.figures().possibleCounts(0, n), scales.size(), n);
        return share == 0 ? critics : critics.others(n);
    }
}

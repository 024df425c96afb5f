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
        if (!scales.stream().allMatch(scale -> ballot.answers().get(scale.id()) instanceof Answer.Point)) {
            return Optional.empty();
        }
        boolean ofAll = scales.stream().allMatch(scale -> isUnfavourable(scale, ballot));
        return Optional.of(new Answer.Chosen(Set.of(ofAll ? 0 : 1)));
    }

    @Override
    public TrueCounts published(TrueCounts counts, List<Ballot> answered) {
        if (counts.n() < JointCount.FEWEST_ANSWERS) {
            return counts;
        }
        Map<Integer, List<Ballot>> byGroup = answered.stream().collect(Collectors.groupingBy(Ballot::group));
        int inParts = JointCount.ofParts(byGroup.values().stream()
                        .map(group -> new JointCount.Part(group.size(), unfavourable(group)))
                        .toList())
                .published(counts.bins().get(0));
        int critics = JointCount.of(counts.n(), unfavourable(answered)).published(inParts);
        return new TrueCounts(counts.question(), counts.n(), List.of(critics, counts.n() - critics));
    }

    /** How many of these ballots are unfavourable, by product. */
    private List<Integer> unfavourable(List<Ballot> ballots) {
        return scales.stream()
                .map(scale -> (int) ballots.stream()
                        .filter(ballot -> isUnfavourable(scale, ballot))
                        .count())
                .toList();
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

package dev.candor.core.disclosure;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.survey.CaptivityQuestions;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Sentiment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The four groups of users by satisfaction, free choice and alternative.
 *
 * <p>After Jones and Sasser, Why satisfied customers defect, Harvard Business Review 73 (1995). Satisfied customers are loyal if
 * they would choose the product, else mercenaries; the others are hostages if they cannot leave, else defectors.
 *
 * <p>Satisfaction, free choice and alternative are published too. So the loyal, who are satisfied and would choose the product,
 * and the defectors, who are not satisfied and have an alternative, are each published as a {@link JointCount}, and the other two
 * groups as the rest of the satisfied and of the others.
 */
record CaptivityGroups(CaptivityQuestions asked) implements DerivedQuestion {
    /** Id of the groups; another than that of the groups by two answers, which versions of a release before 4 contain. */
    static final String ID = "captivity.four-groups";

    private static final int YES = 0;
    private static final int LOYAL = 0;
    private static final int MERCENARY = 1;
    private static final int HOSTAGE = 2;
    private static final int DEFECTOR = 3;

    private static final Question GROUPS = new Question(
                    ID,
                    QuestionType.SINGLE,
                    "Four groups of users",
                    List.of(
                            "Loyal (satisfied, and would choose it)",
                            "Mercenaries (satisfied, but would choose something else)",
                            "Hostages (not satisfied, and have no real alternative)",
                            "Defectors (not satisfied, and could leave)"))
            .withPurpose(Purpose.CAPTIVITY);

    /** The groups; empty unless all three questions are asked. */
    static Optional<DerivedQuestion> of(List<Question> questions) {
        return CaptivityQuestions.of(questions).map(CaptivityGroups::new);
    }

    @Override
    public Question question() {
        return GROUPS;
    }

    @Override
    public Optional<Answer> answer(Ballot ballot) {
        Map<String, Answer> answers = ballot.answers();
        if (!(answers.get(asked.satisfaction().id()) instanceof Answer.Point satisfaction)
                || !(answers.get(asked.choice().id()) instanceof Answer.Point choice)
                || !(answers.get(asked.alternative().id()) instanceof Answer.Chosen alternative)) {
            return Optional.empty();
        }
        int group = isFavourable(asked.satisfaction(), satisfaction)
                ? (isFavourable(asked.choice(), choice) ? LOYAL : MERCENARY)
                : (alternative.options().contains(YES) ? DEFECTOR : HOSTAGE);
        return Optional.of(new Answer.Chosen(Set.of(group)));
    }

    @Override
    public Optional<Question> divided() {
        return Optional.of(asked.satisfaction());
    }

    private static boolean isFavourable(Question question, Answer.Point point) {
        return question.type().sentiment(point.value()) == Sentiment.FAVOURABLE;
    }

    @Override
    public TrueCounts published(TrueCounts counts, List<Ballot> ballots) {
        int n = counts.n();
        if (n < JointCount.FEWEST_ANSWERS) {
            return counts;
        }
        int satisfied =
                JointCount.inside(counts.bins().get(LOYAL) + counts.bins().get(MERCENARY), n);
        int loyal =
                with(satisfied, asked.choice(), ballots).published(counts.bins().get(LOYAL));
        int defectors = with(n - satisfied, asked.alternative(), ballots)
                .published(counts.bins().get(DEFECTOR));
        return new TrueCounts(
                counts.question(), n, List.of(loyal, satisfied - loyal, n - satisfied - defectors, defectors));
    }

    /** The joint count of so many and of those who would choose the product, or have an alternative, of all who say so. */
    private static JointCount with(int people, Question question, List<Ballot> ballots) {
        TrueCounts answers = TrueCounts.of(question, ballots);
        int yes = JointCount.inside(answers.segments().get(YES), answers.n());
        return JointCount.of(answers.n(), List.of(people, yes));
    }

    @Override
    public CountBounds possibleCounts(Release release, Shown cell, int group, int n) {
        CountBounds satisfied = counts(release, asked.satisfaction(), n);
        CountBounds choosers = counts(release, asked.choice(), n);
        CountBounds free = counts(release, asked.alternative(), n);
        CountBounds published = cell.figures().possibleCounts(group, n);
        return switch (group) {
            case LOYAL -> JointCount.trueCounts(published, satisfied, choosers, n);
            case MERCENARY -> JointCount.trueCounts(published, satisfied, choosers.others(n), n);
            case HOSTAGE -> JointCount.trueCounts(published, satisfied.others(n), free.others(n), n);
            default -> JointCount.trueCounts(published, satisfied.others(n), free, n);
        };
    }

    /** How many of the n who answered all three are favourable to this question, which a few others may have answered too. */
    private static CountBounds counts(Release release, Question question, int n) {
        if (!(release.cell(question) instanceof Shown shown)) {
            return new CountBounds(0, n);
        }
        int fewest = n;
        int most = 0;
        for (int all = Math.max(n, shown.answers().lowest());
                all <= shown.answers().highest();
                all++) {
            CountBounds counts = question.type().isScale()
                    ? shown.possibleCounts(Sentiment.FAVOURABLE, all)
                    : shown.figures().possibleCounts(YES, all);
            if (!counts.isEmpty()) {
                fewest = Math.min(fewest, counts.fewest() - (all - n));
                most = Math.max(most, counts.most());
            }
        }
        return fewest > most ? new CountBounds(0, n) : new CountBounds(Math.max(0, fewest), Math.min(n, most));
    }
}

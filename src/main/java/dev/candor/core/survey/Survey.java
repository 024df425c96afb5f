package dev.candor.core.survey;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A scheduled set of questions about one product.
 *
 * @param product id of the product it is about
 * @param schedule Quartz cron expression in the workspace's timezone; empty: an owner opens every wave
 * @param openFor how long a wave stays open
 * @param remindAfter delays from the prompt to each reminder, ascending, at most two; whole days are working days
 * @param sample how much of the product's audience a wave asks
 * @param questions one to {@value #MAX_QUESTIONS}, beside those on use
 * @param expectedResponse response rate in percent that is assumed until the survey has a result
 * @param themes the themes by which its comments are counted
 * @param answerBeforeNext whether the next wave waits until the owners have replied to the last result
 */
public record Survey(
        String id,
        String product,
        Optional<String> schedule,
        Duration openFor,
        List<Duration> remindAfter,
        SampleSize sample,
        List<Question> questions,
        int expectedResponse,
        Themes themes,
        boolean answerBeforeNext) {
    /** Assumed response rate in percent of a survey that configures none. */
    public static final int DEFAULT_EXPECTED_RESPONSE = 50;

    public static final int MAX_QUESTIONS = 10;

    public static final int MAX_REMINDERS = 2;

    public Survey {
        remindAfter = List.copyOf(remindAfter);
        questions = List.copyOf(questions);
        long ofUse = questions.stream().filter(q -> q.purpose().isOfUse()).count();
        if (questions.isEmpty() || questions.size() - ofUse > MAX_QUESTIONS) {
            throw new IllegalArgumentException(
                    "survey " + id + ": 1 to " + MAX_QUESTIONS + " questions, not " + questions.size());
        }
        if (remindAfter.size() > MAX_REMINDERS) {
            throw new IllegalArgumentException("survey " + id + ": at most " + MAX_REMINDERS + " reminders");
        }
    }

    /** A survey without themes that waits for no reply. */
    public Survey(
            String id,
            String product,
            Optional<String> schedule,
            Duration openFor,
            List<Duration> remindAfter,
            SampleSize sample,
            List<Question> questions,
            int expectedResponse) {
        this(id, product, schedule, openFor, remindAfter, sample, questions, expectedResponse, Themes.NONE, false);
    }

    /** A survey that asks everyone, without themes. */
    public Survey(
            String id,
            String product,
            Optional<String> schedule,
            Duration openFor,
            List<Duration> remindAfter,
            List<Question> questions) {
        this(id, product, schedule, openFor, remindAfter, SampleSize.everyone(), questions, DEFAULT_EXPECTED_RESPONSE);
    }

    /** The same survey with these themes. */
    public Survey withThemes(Themes other) {
        return new Survey(
                id,
                product,
                schedule,
                openFor,
                remindAfter,
                sample,
                questions,
                expectedResponse,
                other,
                answerBeforeNext);
    }

    /** The same survey, open for this long. */
    public Survey withOpenFor(Duration other) {
        return new Survey(
                id,
                product,
                schedule,
                other,
                remindAfter,
                sample,
                questions,
                expectedResponse,
                themes,
                answerBeforeNext);
    }

    /** Whether themes of comments are counted: there are themes, and a question that is answered in own words. */
    public boolean countsThemes() {
        return !themes.isEmpty() && questions.stream().anyMatch(q -> q.type() == QuestionType.TEXT);
    }

    /** The question on which it depends who is asked what; empty if everybody is asked the same. */
    public Optional<BranchingQuestion> branchingQuestion() {
        return BranchingQuestion.of(questions);
    }

    /** The questions of a respondent who chose these options of the branching question, by position. */
    public List<Question> asked(Set<Integer> chosen) {
        boolean usesProduct = branchingQuestion()
                .map(branching -> branching.usesProduct(chosen))
                .orElse(true);
        return questions.stream()
                .filter(question -> question.askedOf().includes(usesProduct, chosen))
                .toList();
    }

    /** The questions of a respondent who is asked the most. */
    public List<Question> longestBranch() {
        int options = branchingQuestion()
                .map(branching -> branching.question().options().size())
                .orElse(0);
        return IntStream.range(0, options)
                .mapToObj(option -> asked(Set.of(option)))
                .max(Comparator.comparingInt(List::size))
                .orElse(questions);
    }

    /** The question shown in the prompt and in headlines: of those that every user is asked the first rating, else the first scale. */
    public Optional<Question> headline() {
        List<Question> ofUsers = asked(Set.of());
        return ofUsers.stream()
                .filter(q -> q.type() == QuestionType.RATING)
                .findFirst()
                .or(() -> ofUsers.stream().filter(q -> q.type().isScale()).findFirst());
    }
}

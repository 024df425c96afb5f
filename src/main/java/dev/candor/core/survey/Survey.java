package dev.candor.core.survey;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A short list of questions about one product, on a schedule.
 *
 * @param product id of the product it is about
 * @param schedule Quartz cron expression in the workspace's timezone; empty: only when an owner asks
 * @param openFor how long a wave stays open
 * @param remindAfter how long after they were asked people are reminded, at most twice, in rising order; whole days are
 *     working days
 * @param sample how many of the product's audience are asked in a wave
 * @param questions one to {@value #MAX_QUESTIONS}
 * @param expectedResponse percent of those asked who are expected to answer, until a result tells
 */
public record Survey(
        String id,
        String product,
        Optional<String> schedule,
        Duration openFor,
        List<Duration> remindAfter,
        SampleSize sample,
        List<Question> questions,
        int expectedResponse) {
    /** Percent of those asked who are expected to answer where nothing else is known. */
    public static final int DEFAULT_EXPECTED_RESPONSE = 50;

    /** The most questions of a survey. */
    public static final int MAX_QUESTIONS = 10;

    /** The most reminders of a wave. */
    public static final int MAX_REMINDERS = 2;

    public Survey {
        remindAfter = List.copyOf(remindAfter);
        questions = List.copyOf(questions);
        if (questions.isEmpty() || questions.size() > MAX_QUESTIONS) {
            throw new IllegalArgumentException(
                    "survey " + id + ": 1 to " + MAX_QUESTIONS + " questions, not " + questions.size());
        }
        if (remindAfter.size() > MAX_REMINDERS) {
            throw new IllegalArgumentException("survey " + id + ": at most " + MAX_REMINDERS + " reminders");
        }
    }

    /** A survey that asks everyone. */
    public Survey(
            String id,
            String product,
            Optional<String> schedule,
            Duration openFor,
            List<Duration> remindAfter,
            List<Question> questions) {
        this(id, product, schedule, openFor, remindAfter, SampleSize.everyone(), questions, DEFAULT_EXPECTED_RESPONSE);
    }

    /** The question whose points stand in the prompt and in headlines: the first rating, else the first scale. */
    public Optional<Question> headline() {
        return questions.stream()
                .filter(q -> q.type() == QuestionType.RATING)
                .findFirst()
                .or(() -> questions.stream().filter(q -> q.type().isScale()).findFirst());
    }
}

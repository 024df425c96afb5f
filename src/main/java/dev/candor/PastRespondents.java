package dev.candor;

import dev.candor.core.response.Receipt;
import dev.candor.core.response.ResponseIntake;
import dev.candor.core.response.Submission;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.survey.BranchingQuestion;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.demo.engineers.EarlierAnswers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.stream.Collectors;

/** The simulated engineers as respondents of earlier waves. */
final class PastRespondents {
    private final ResponseIntake responses;
    private final EarlierAnswers answers;
    private final Phaser arrival;

    /** {@code arrival} is that of the {@link JointResponses} behind the intake. */
    PastRespondents(ResponseIntake responses, EarlierAnswers answers, Phaser arrival) {
        this.responses = responses;
        this.answers = answers;
        this.arrival = arrival;
    }

    /** Lets the people on the wave's roster answer, all at the same time. */
    void answer(Wave wave, Instant at, Collection<Set<String>> roster) {
        List<Callable<Receipt>> submissions = submissions(wave, at, roster);
        arrival.bulkRegister(submissions.size());
        ExecutorService submitters = Executors.newCachedThreadPool();
        try {
            for (Future<Receipt> submission : submitters.invokeAll(submissions)) {
                if (!(submission.get() instanceof Receipt.Sealed)) {
                    throw new IllegalStateException("an answer to wave " + wave.id() + " was not sealed");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("an answer to wave " + wave.id() + " could not be sealed", e);
        } finally {
            submitters.shutdown();
        }
    }

    private List<Callable<Receipt>> submissions(Wave wave, Instant at, Collection<Set<String>> roster) {
        Optional<BranchingQuestion> branching = wave.survey().branchingQuestion();
        List<Callable<Receipt>> submissions = new ArrayList<>();
        roster.forEach(group -> group.forEach(person -> {
            Optional<Integer> option = branching.map(question -> option(question, person, wave.product(), at));
            boolean uses = branching.isEmpty()
                    ? answers.uses(person, wave.product(), at)
                    : branching.get().usesProduct(option.stream().collect(Collectors.toSet()));
            EarlierAnswers.Reaction reaction = answers.of(person, wave.product(), at, uses, questions(wave, option));
            if (reaction instanceof EarlierAnswers.Reaction.NotUsed notUsed) {
                submissions.add(jointly(() -> branching.isEmpty()
                        ? responses.notUsed(person, wave.id())
                        : submit(person, wave.id(), with(branching.get(), option, notUsed.values()))));
            } else if (reaction instanceof EarlierAnswers.Reaction.Answered answered) {
                Map<String, List<String>> values = values(wave, answered);
                submissions.add(jointly(() -> submit(
                        person,
                        wave.id(),
                        branching
                                .map(question -> with(question, option, values))
                                .orElse(values))));
            }
        }));
        return submissions;
    }

    /** What a person chooses of a branching question. */
    private int option(BranchingQuestion branching, String person, String product, Instant at) {
        return branching
                .used()
                .map(used -> answers.uses(person, product, at) ? used : branching.notUsed())
                .orElseGet(() -> answers.generation(person, branching.question().options(), at));
    }

    private Callable<Receipt> jointly(Callable<Receipt> submission) {
        return () -> {
            try {
                return submission.call();
            } finally {
                arrival.arriveAndDeregister(); // Nobody waits for a submission that failed.
            }
        };
    }

    private Receipt submit(String person, String context, Map<String, List<String>> values) {
        Receipt receipt = responses.cast(new Submission(person, context, values));
        // What looks like a name is none.
        return receipt instanceof Receipt.Warned warned
                ? responses.cast(new Submission(person, warned.form().context(), values))
                : receipt;
    }

    /** What somebody is asked who chose this option of the branching question, without that question. */
    private static List<EarlierAnswers.Question> questions(Wave wave, Optional<Integer> option) {
        return wave.survey().asked(option.stream().collect(Collectors.toSet())).stream()
                .filter(question -> !question.purpose().isBranching())
                .map(PastRespondents::question)
                .toList();
    }

    private static Map<String, List<String>> with(
            BranchingQuestion branching, Optional<Integer> option, Map<String, List<String>> values) {
        Map<String, List<String>> all = new HashMap<>(values);
        option.ifPresent(chosen -> all.put(branching.id(), List.of(String.valueOf(chosen))));
        return all;
    }

    private static Map<String, List<String>> values(Wave wave, EarlierAnswers.Reaction.Answered answered) {
        Map<String, List<String>> values = new HashMap<>(answered.values());
        for (Question question : wave.questions()) {
            if (question.type() == QuestionType.TEXT
                    && (!answered.forNobody() || wave.survey().countsThemes())) {
                values.put(question.id() + ".readers", List.of(answered.readers()));
            }
        }
        return values;
    }

    private static EarlierAnswers.Question question(Question question) {
        QuestionType type = question.type();
        if (type == QuestionType.TEXT) {
            return new EarlierAnswers.Question.Text(question.id());
        }
        return type.isScale()
                ? new EarlierAnswers.Question.Scale(question.id(), type.low(), type.high(), question.wording())
                : new EarlierAnswers.Question.Choice(question.id(), question.options(), type == QuestionType.MULTI);
    }
}

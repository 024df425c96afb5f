package dev.candor.core.ui.result;

import dev.candor.core.ballot.Answer;
import dev.candor.core.disclosure.Release;
import dev.candor.core.survey.AskedOf;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Waves of migration surveys: generations, how each is liked, who knows which to use, blockers and incentives. */
public final class MigrationWaves {
    public static final String SURVEY = "ci-migration";
    private static final List<String> BLOCKERS = List.of("missing features", "no time", "nobody asked us to");
    private static final List<String> INCENTIVES = List.of("faster builds", "somebody helps", "a date");

    private final List<String> names;
    private final int several;
    private final List<Question> questions;

    private MigrationWaves(List<String> names, List<Question> questions) {
        this.names = List.copyOf(names);
        this.several = names.size();
        this.questions = List.copyOf(questions);
    }

    /** The survey of these generations, newest first. */
    public static MigrationWaves of(String... generations) {
        List<String> names = List.of(generations);
        int several = names.size();
        List<Question> questions = new ArrayList<>();
        questions.add(new Question(
                "generation",
                QuestionType.SINGLE,
                "Which of these do you use?",
                Stream.concat(
                                names.stream(),
                                Stream.of(several == 2 ? "Both" : "More than one of them", "None of them"))
                        .toList(),
                Purpose.GENERATION,
                AskedOf.EVERYONE,
                Optional.empty()));
        for (int i = 0; i < several; i++) {
            questions.add(new Question(
                            "liking-" + i,
                            QuestionType.RATING,
                            "How satisfied are you with " + names.get(i) + "?",
                            List.of())
                    .askedOf(AskedOf.generations(Set.of(i, several)))
                    .about(names.get(i).toLowerCase(Locale.ROOT)));
        }
        questions.add(new Question(
                        "knows",
                        QuestionType.SINGLE,
                        "Do you know which to use for something new?",
                        List.of("yes", "no"))
                .withPurpose(Purpose.KNOWS_WHICH)
                .askedOf(AskedOf.EVERYONE));
        AskedOf ofOlder =
                AskedOf.generations(IntStream.rangeClosed(1, several).boxed().collect(Collectors.toSet()));
        questions.add(new Question("blockers", QuestionType.MULTI, "What keeps you from moving?", BLOCKERS)
                .withPurpose(Purpose.BLOCKERS)
                .askedOf(ofOlder));
        questions.add(new Question("incentives", QuestionType.MULTI, "What would make the move worth it?", INCENTIVES)
                .withPurpose(Purpose.INCENTIVES)
                .askedOf(ofOlder));
        return new MigrationWaves(names, questions);
    }

    /** The same survey, which asks this too. */
    MigrationWaves with(Question more) {
        return new MigrationWaves(
                names, Stream.concat(questions.stream(), Stream.of(more)).toList());
    }

    /** A wave that closed on this day and is void. */
    Release voided(String closed) {
        return ReleaseBuilder.of(ReleaseBuilder.CI, SURVEY, closed, questions.toArray(Question[]::new))
                .asked(50)
                .voidedRelease();
    }

    public List<Question> questions() {
        return questions;
    }

    /** A wave that closed on this day, with so many people per option: each generation, several, none. */
    public Release release(String closed, int... people) {
        return release(ReleaseBuilder.CI, closed, people);
    }

    public Release release(Product product, String closed, int... people) {
        ReleaseBuilder builder = ReleaseBuilder.of(product, SURVEY, closed, questions.toArray(Question[]::new))
                .asked(IntStream.of(people).sum() * 5 / 4)
                .groups("Payments", "Search", "Checkout", "Mobile");
        int person = 0;
        for (int option = 0; option < people.length; option++) {
            for (int i = 0; i < people[option]; i++, person++) {
                answered(builder, person, option);
            }
        }
        return builder.release();
    }

    private void answered(ReleaseBuilder builder, int person, int option) {
        Map<String, Answer> answers = new HashMap<>();
        answers.put("generation", ReleaseBuilder.chosen(option));
        answers.put("knows", ReleaseBuilder.chosen(person % 3 == 0 ? 1 : 0));
        for (int i = 0; i < names.size(); i++) {
            if (option == i || option == several) {
                answers.put("liking-" + i, new Answer.Point(i == 0 ? 3 + person % 3 : 1 + person % 4));
            }
        }
        if (option > 0 && option <= several) {
            answers.put("blockers", person % 5 == 0 ? ReleaseBuilder.chosen(0, 1) : ReleaseBuilder.chosen(0));
            answers.put("incentives", ReleaseBuilder.chosen(person % 3));
        }
        if (option > several) {
            builder.answeredByOther(person % 4, answers);
        } else {
            builder.answered(person % 4, 1, answers);
        }
    }
}

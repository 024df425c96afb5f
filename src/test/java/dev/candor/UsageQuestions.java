package dev.candor;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.survey.AskedOf;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The questions of surveys that branch, as tests ask them. */
public final class UsageQuestions {
    public static final Question USAGE = new Question(
                    "use", QuestionType.SINGLE, "Have you used CI in the last 30 days?", List.of("Yes", "No"))
            .withPurpose(Purpose.USAGE)
            .askedOf(AskedOf.EVERYONE);
    public static final Question SATISFACTION =
            new Question("satisfaction", QuestionType.RATING, "How satisfied are you with CI?", List.of());
    public static final Question CHOICE = new Question(
                    "choice", QuestionType.CHOOSE, "If you could choose freely, would you still choose CI?", List.of())
            .withPurpose(Purpose.CHOICE);
    public static final Question ALTERNATIVE = new Question(
                    "alternative", QuestionType.SINGLE, "Is there a real alternative for you?", List.of("Yes", "No"))
            .withPurpose(Purpose.ALTERNATIVE);
    public static final Question CHANGE =
            new Question("one-thing", QuestionType.TEXT, "What one thing should we change?", List.of());
    public static final Question WHY_NOT = new Question(
                    "why-not",
                    QuestionType.SINGLE,
                    "Why do you not use CI?",
                    List.of("Never needed it", "Did not know it", "Tried it and left", "Use something else", "Other"))
            .withPurpose(Purpose.WHY_NOT)
            .askedOf(AskedOf.OTHERS);
    public static final Question INSTEAD = new Question(
                    "instead",
                    QuestionType.SINGLE,
                    "What do you use instead?",
                    List.of("Jenkins", "Scripts", "Nothing"))
            .withPurpose(Purpose.INSTEAD)
            .askedOf(AskedOf.OTHERS);

    /** A survey that asks about use before opinion. */
    public static final List<Question> USE_BEFORE_OPINION =
            List.of(USAGE, SATISFACTION, CHOICE, ALTERNATIVE, CHANGE, WHY_NOT, INSTEAD);

    public static final Question GENERATION = new Question(
                    "generation",
                    QuestionType.SINGLE,
                    "Which of these do you use?",
                    List.of("CI", "Jenkins", "Both", "None of them"))
            .withPurpose(Purpose.GENERATION)
            .askedOf(AskedOf.EVERYONE);
    public static final Question RATING_OF_NEW = new Question(
                    "rating-ci", QuestionType.RATING, "How satisfied are you with CI?", List.of())
            .askedOf(AskedOf.generations(Set.of(0, 2)))
            .about("ci");
    public static final Question RATING_OF_OLD = new Question(
                    "rating-jenkins", QuestionType.RATING, "How satisfied are you with Jenkins?", List.of())
            .askedOf(AskedOf.generations(Set.of(1, 2)))
            .about("jenkins");

    /** A survey about two generations of a product. */
    public static final List<Question> GENERATIONS = List.of(GENERATION, RATING_OF_NEW, RATING_OF_OLD, CHANGE);

    private UsageQuestions() {}

    /** A user's answers on satisfaction, free choice (4 is best) and alternative (0 is yes). */
    public static Ballot ballot(int satisfaction, int choice, int alternative) {
        return new Ballot(
                0,
                true,
                Map.of(
                        "satisfaction", new Answer.Point(satisfaction),
                        "choice", new Answer.Point(choice),
                        "alternative", new Answer.Chosen(Set.of(alternative))));
    }
}

package dev.candor.demo.engineers;

import dev.candor.demo.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the engineers answered surveys before today; equal seeds give equal answers to equal surveys in equal order. */
public final class EarlierAnswers {
    private static final List<String> READERS = List.of("everyone", "owners", "nobody");

    private final Workspace workspace;
    private final Opinions opinions;
    private final Comments comments = Comments.read();
    private final Instant today;

    /** The past of the engineers that {@link Engineers} starts {@code today} with this seed. */
    public EarlierAnswers(Workspace workspace, long seed, Instant today) {
        this.workspace = workspace;
        this.opinions = new Opinions(seed);
        this.today = today;
    }

    /** A question of a survey. */
    public sealed interface Question {
        String id();

        /** A scale from {@code low} to {@code high}; the words may name another product than the survey's. */
        record Scale(String id, int low, int high, String words) implements Question {}

        /** A choice among these options, of one or of several. */
        record Choice(String id, List<String> options, boolean several) implements Question {
            public Choice {
                options = List.copyOf(options);
            }
        }

        /** Free text. */
        record Text(String id) implements Question {}
    }

    /** What a person did with a survey. */
    public sealed interface Reaction {
        /** Nothing. */
        record Silent() implements Reaction {}

        /** Said that they do not use the product; values as of those who do. */
        record NotUsed(Map<String, List<String>> values) implements Reaction {
            public NotUsed {
                values = Map.copyOf(values);
            }
        }

        /**
         * Answered.
         *
         * @param values points, indexes of options or texts by id of the question
         * @param readers who may read the texts, as the form calls them
         */
        record Answered(Map<String, List<String>> values, String readers) implements Reaction {
            public Answered {
                values = Map.copyOf(values);
            }

            /** Whether nobody may read the texts. */
            public boolean forNobody() {
                return readers.equals(READERS.get(2));
            }
        }
    }

    /**
     * How a person reacted to a survey about this product at this instant.
     *
     * @param uses whether the person uses it
     * @param questions what the person is asked
     */
    public Reaction of(String person, String product, Instant at, boolean uses, List<Question> questions) {
        Duration since = Duration.between(today, at);
        int week = (int) (since.toDays() / 7);
        Temperament temperament = Temperament.of(opinions, person, product, week);
        if (temperament.never() || temperament.declines()) {
            return new Reaction.Silent();
        }
        Habits habits = habits(person, at);
        var random = opinions.chance("answers", person, product, Integer.toString(week));
        Choices choices = habits.choices(product, comments, random);
        if (!uses) {
            return new Reaction.NotUsed(values(habits, choices, questions));
        }
        Map<String, List<String>> values = values(habits, choices, questions);
        return values.isEmpty()
                ? new Reaction.Silent()
                : new Reaction.Answered(values, READERS.get(choices.readers(READERS.size())));
    }

    /** Whether a person used this product at this instant. */
    public boolean uses(String person, String product, Instant at) {
        return habits(person, at).uses(product);
    }

    /** Position of the option that fits a person at this instant: all but the last two, several and none, name a product. */
    public int generation(String person, List<String> options, Instant at) {
        return habits(person, at).generation(options);
    }

    private Habits habits(String person, Instant at) {
        return new Habits(opinions, Engineers.team(workspace, person), person, Duration.between(today, at));
    }

    private static Map<String, List<String>> values(Habits habits, Choices choices, List<Question> questions) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Question question : questions) {
            List<String> chosen = chosen(habits, choices, question);
            if (!chosen.isEmpty()) {
                values.put(question.id(), chosen);
            }
        }
        return values;
    }

    private static List<String> chosen(Habits habits, Choices choices, Question question) {
        List<String> chosen = new ArrayList<>();
        if (question instanceof Question.Text) {
            choices.comment().ifPresent(chosen::add);
        } else if (question instanceof Question.Choice choice && choice.several()) {
            choices.options(choice.options().size(), choice.options().size())
                    .forEach(i -> chosen.add(Integer.toString(i)));
        } else if (!choices.skips()) {
            chosen.add(Integer.toString(
                    question instanceof Question.Scale scale
                            ? habits.about(scale.words(), choices).point(scale.low(), scale.high())
                            : choices.option(((Question.Choice) question).options())));
        }
        return chosen;
    }
}

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

        /** A scale from {@code low} to {@code high}. */
        record Scale(String id, int low, int high) implements Question {}

        /** A choice among this many options, of one or of several. */
        record Choice(String id, int options, boolean several) implements Question {}

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
     * @param ofOthers what people are asked who do not use it
     */
    public Reaction of(String person, String product, Instant at, List<Question> questions, List<Question> ofOthers) {
        Duration since = Duration.between(today, at);
        int week = (int) (since.toDays() / 7);
        Temperament temperament = Temperament.of(opinions, person, product, week);
        if (temperament.never() || temperament.declines()) {
            return new Reaction.Silent();
        }
        double liking = opinions.liking(product, Engineers.team(workspace, person), person, since);
        var random = opinions.chance("answers", person, product, Integer.toString(week));
        Choices choices = new Choices(product, liking, comments, random);
        if (!opinions.uses(product, person, since)) {
            return new Reaction.NotUsed(values(choices, ofOthers));
        }
        Map<String, List<String>> values = values(choices, questions);
        return values.isEmpty()
                ? new Reaction.Silent()
                : new Reaction.Answered(values, READERS.get(choices.readers(READERS.size())));
    }

    private static Map<String, List<String>> values(Choices choices, List<Question> questions) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Question question : questions) {
            List<String> chosen = chosen(choices, question);
            if (!chosen.isEmpty()) {
                values.put(question.id(), chosen);
            }
        }
        return values;
    }

    private static List<String> chosen(Choices choices, Question question) {
        List<String> chosen = new ArrayList<>();
        if (question instanceof Question.Text) {
            choices.comment().ifPresent(chosen::add);
        } else if (question instanceof Question.Choice choice && choice.several()) {
            choices.options(choice.options(), choice.options()).forEach(i -> chosen.add(Integer.toString(i)));
        } else if (!choices.skips()) {
            chosen.add(Integer.toString(
                    question instanceof Question.Scale scale
                            ? choices.point(scale.low(), scale.high())
                            : choices.option(((Question.Choice) question).options())));
        }
        return chosen;
    }
}

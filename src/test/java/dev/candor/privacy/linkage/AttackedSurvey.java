package dev.candor.privacy.linkage;

import dev.candor.CoreFixture;
import dev.candor.UsageQuestions;
import dev.candor.core.reply.Reply;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.survey.AskedOf;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Survey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people are asked and do in an attacked wave. */
enum AttackedSurvey {
    PLAIN("Candor") {
        @Override
        List<Question> questions() {
            return CoreFixture.QUESTIONS;
        }

        @Override
        List<Map<String, List<String>>> forms(String words) {
            return List.of(Map.of(
                    "satisfaction", List.of(String.valueOf(1 + words.length() % 5)),
                    "one-thing", List.of(words),
                    "one-thing.readers", List.of("everyone")));
        }
    },

    /** Those with every second comment do not use the product, and said at first that they do. The owners reply to the result. */
    BRANCHED("Candor with branches") {
        @Override
        List<Question> questions() {
            return List.of(
                    UsageQuestions.USAGE,
                    UsageQuestions.SATISFACTION,
                    UsageQuestions.CHANGE,
                    UsageQuestions.WHY_NOT,
                    new Question("missing", QuestionType.TEXT, "What do you miss in it?", List.of())
                            .askedOf(AskedOf.OTHERS));
        }

        @Override
        List<Map<String, List<String>>> forms(String words) {
            Map<String, List<String>> user = Map.of(
                    "use", List.of("0"),
                    "satisfaction", List.of(String.valueOf(1 + words.length() % 5)),
                    "one-thing", List.of(words),
                    "one-thing.readers", List.of("everyone"));
            Map<String, List<String>> other = Map.of(
                    "use", List.of("1"),
                    "why-not", List.of("0"),
                    "missing", List.of(words),
                    "missing.readers", List.of("everyone"));
            return words.length() % 2 == 0 ? List.of(user) : List.of(user, other);
        }

        @Override
        void closed(CoreFixture fixture, Wave wave) {
            Reply reply = new Reply(
                    wave.product(),
                    wave.id(),
                    new Reply.WholeResult(),
                    Reply.Kind.DOING,
                    "Faster runners",
                    Optional.empty(),
                    Optional.empty(),
                    fixture.clock.instant());
            if (!fixture.replies.add(reply, Optional.of("C0CI"))) {
                throw new IllegalStateException("not stored: " + reply);
            }
        }
    };

    private final String title;

    AttackedSurvey(String title) {
        this.title = title;
    }

    /** Short description of Candor with this survey. */
    String title() {
        return title;
    }

    /** The survey, due once a week. */
    Survey weekly() {
        Survey survey = CoreFixture.WEEKLY;
        return new Survey(
                survey.id(), survey.product(), survey.schedule(), survey.openFor(), survey.remindAfter(), questions());
    }

    abstract List<Question> questions();

    /** What somebody with this comment fills in one after the other, in the end to submit it. */
    abstract List<Map<String, List<String>>> forms(String comment);

    /** What happens once the result is there. */
    void closed(CoreFixture fixture, Wave wave) {}
}

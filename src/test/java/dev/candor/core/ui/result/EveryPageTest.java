package dev.candor.core.ui.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.Release;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Template;
import dev.candor.core.survey.TrendMark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every outcome of a wave can be rendered, and no page shows more than was published. */
class EveryPageTest {
    private static final Question INSTEAD =
            new Question("instead", QuestionType.SINGLE, "What do you do instead?", List.of("scripts", "wait", "ask"));
    private static final Question[][] SURVEYS = {
        {
            ReleaseBuilder.RATING,
            ReleaseBuilder.EASE,
            ReleaseBuilder.CHANGE,
            ReleaseBuilder.RECOMMEND,
            ReleaseBuilder.PAIN,
            INSTEAD,
            ReleaseBuilder.THING
        },
        {ReleaseBuilder.RECOMMEND, ReleaseBuilder.PAIN},
        {ReleaseBuilder.EASE},
        {INSTEAD, ReleaseBuilder.THING},
        {ReleaseBuilder.THING},
        template(Template.SUS),
        template(Template.UMUX_LITE, ReleaseBuilder.RATING),
        template(Template.PMF, ReleaseBuilder.THING),
        template(Template.DEVEX),
        {
            new Question("choice", QuestionType.CHOOSE, "Would you still choose CI?", List.of())
                    .withPurpose(Purpose.CHOICE),
            ReleaseBuilder.RATING.about("jenkins")
        },
        {
            ReleaseBuilder.RATING,
            new Question("old", QuestionType.RATING, "How is Jenkins?", List.of()).about("jenkins"),
            new Question("older", QuestionType.EASE, "Bamboo is easy.", List.of()).about("bamboo")
        },
    };
    private static final int KINDS = SURVEYS.length;
    private static final TrendMark MARK = new TrendMark(LocalDate.parse("2026-01-20"), "new runners live");
    private static final int[] SIZES = {3, 6, 8, 12, 25, 33, 60, 140, 620};

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void every_history_can_be_rendered(int survey) {
        Random random = new Random(survey);
        for (int round = 0; round < 60; round++) {
            ProductHistory history =
                    TestHistory.of(ReleaseBuilder.CI, waves(random, SURVEYS[survey], 1 + random.nextInt(8)));
            ProductHistory other = TestHistory.of(
                    ReleaseBuilder.JENKINS, waves(random, SURVEYS[random.nextInt(KINDS)], random.nextInt(3)));
            ProductTrend trend = TestHistory.trend(history, MARK);
            assertThat(EveryPage.of(history, trend, other)).allSatisfy(EveryPageTest::assertFits);
            assertShort(ResultPage.of(history));
        }
    }

    @Test
    void a_survey_of_words_alone_has_no_figures() {
        ProductHistory history = TestHistory.of(ReleaseBuilder.CI, waves(new Random(1), SURVEYS[4], 2));
        assertThat(RenderedPage.of(TrendPage.of(TestHistory.trend(history), 0, history))
                        + RenderedPage.of(TeamsPage.of(history)))
                .doesNotContain("%");
    }

    private static Question[] template(Template template, Question... own) {
        Catalogue catalogue = new Catalogue(List.of(ReleaseBuilder.CI), List.of(), List.of());
        return Stream.concat(template.questions(catalogue, ReleaseBuilder.CI).stream(), Stream.of(own))
                .toArray(Question[]::new);
    }

    private static void assertFits(Page page) {
        String rendered = RenderedPage.of(page);
        assertThat(rendered).doesNotContain("null", "NaN", "Infinity", "[]", "Optional", "Shown[", "-0 %", "a secret");
        assertThat(rendered.toLowerCase(Locale.ROOT))
                .as("never what needs statistics to be understood, or more than can be known")
                .doesNotContain("silent", "confidence", "significant", "representative", "caused", "ups and downs");
        assertThat(Claims.madeBy(rendered)).as(rendered).isEmpty();
        // Nothing is more precise than a whole percent or a mean to a twentieth.
        assertThat(rendered).doesNotContainPattern("\\d\\.\\d{3}").doesNotContainPattern("\\d\\.\\d+ %");
    }

    private static void assertShort(Page result) {
        List<String> lines =
                result.parts().stream().flatMap(EveryPageTest::lines).toList();
        assertThat(lines).hasSizeBetween(1, 5).noneMatch(line -> line.contains("\n"));
        assertThat(result.parts())
                .hasSizeLessThanOrEqualTo(lines.size() + 2)
                .noneMatch(part -> part instanceof Part.Quote || part instanceof Part.Note);
    }

    private static Stream<String> lines(Part part) {
        if (part instanceof Part.Picture picture) {
            return Stream.of(picture.otherwise());
        }
        return part instanceof Part.Text text ? Stream.of(text.text()) : Stream.empty();
    }

    private static List<Release> waves(Random random, Question[] questions, int count) {
        List<Release> releases = new ArrayList<>();
        for (int i = count; i > 0; i--) {
            String closed = LocalDate.parse("2026-01-01").plusWeeks(i).toString();
            ReleaseBuilder builder = ReleaseBuilder.ci(closed, questions).groups("Payments", "Search");
            int people = SIZES[random.nextInt(SIZES.length)];
            int nonUsers = random.nextInt(2) * random.nextInt(20);
            builder.asked(people + nonUsers + random.nextInt(1 + people)).nonUsers(0, nonUsers);
            answers(random, builder, questions, people);
            releases.add(random.nextInt(12) == 0 ? builder.voidedRelease() : builder.release());
        }
        return releases;
    }

    private static void answers(Random random, ReleaseBuilder builder, Question[] questions, int people) {
        int mood = random.nextInt(3);
        for (int person = 0; person < people; person++) {
            Map<String, Answer> answers = new HashMap<>();
            for (Question question : questions) {
                answers.put(question.id(), answer(random, question, mood));
            }
            builder.answered(random.nextInt(3), 1, answers);
        }
    }

    private static Answer answer(Random random, Question question, int mood) {
        QuestionType type = question.type();
        if (type == QuestionType.TEXT) {
            return new Answer.Words("words", random.nextBoolean() ? CommentReaders.EVERYONE : CommentReaders.OWNERS);
        }
        if (type.isChoice()) {
            return ReleaseBuilder.chosen(
                    mood == 0 ? 0 : random.nextInt(question.options().size()));
        }
        int point = type.low() + random.nextInt(1 + type.high() - type.low());
        return new Answer.Point(mood == 0 ? type.high() : mood == 1 ? type.low() : point);
    }
}

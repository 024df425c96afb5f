package dev.candor;

import dev.candor.core.survey.OwnerSurvey;
import dev.candor.core.survey.OwnerSurveys;
import dev.candor.core.survey.PlannedStart;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Surveys;
import dev.candor.core.survey.TrendMark;
import dev.candor.core.survey.TrendMarks;
import dev.candor.edge.config.Configuration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;

/** What the owners left behind in the demo's past: marks in a trend, and questions of their own, planned. */
final class DemoOwners {
    private static final List<Milestone> MILESTONES = List.of(
            new Milestone("ci", Period.ofWeeks(20), "new runners live"),
            new Milestone("ci", Period.ofWeeks(13), "flaky tests in quarantine"));

    private static final String OWN_QUESTIONS_ABOUT = "storage";
    private static final Period OWN_QUESTIONS_IN = Period.ofWeeks(3);
    private static final LocalTime OWN_QUESTIONS_AT = LocalTime.of(10, 0);
    private static final List<Question> OWN_QUESTIONS = List.of(
            new Question("q1", QuestionType.RATING, "How satisfied are you with the new bucket page?", List.of()),
            new Question(
                    "q2",
                    QuestionType.SINGLE,
                    "How did you make your last bucket?",
                    List.of("on the new page", "on the old page", "by a script", "somebody did it for me")));

    private DemoOwners() {}

    /** What happened to a product some time before the end, and is marked in its trend. */
    private record Milestone(String product, Period before, String text) {}

    /** Marks what happened between these instants, and plans questions for after the second. */
    static void live(Configuration configuration, Storage storage, Instant from, Instant until) {
        markMilestones(configuration, storage.marks(), from, until);
        writeQuestions(configuration, storage.ownerSurveys(), until);
    }

    /** An owner has written questions, to be asked in a week without another survey. */
    private static void writeQuestions(Configuration configuration, OwnerSurveys surveys, Instant until) {
        if (configuration.catalogue().product(OWN_QUESTIONS_ABOUT).isPresent()) {
            OwnerSurvey written = surveys.add(OWN_QUESTIONS_ABOUT, "New bucket page", OWN_QUESTIONS);
            Instant start = until.atZone(configuration.workspace().timezone())
                    .plus(OWN_QUESTIONS_IN)
                    .with(OWN_QUESTIONS_AT)
                    .toInstant();
            boolean planned =
                    surveys.plan(new PlannedStart(written.id(), OWN_QUESTIONS_ABOUT, start, Surveys.USUAL_OPEN_FOR));
            if (!planned) {
                throw new IllegalStateException("the demo's past begins with a plan");
            }
        }
    }

    private static void markMilestones(Configuration configuration, TrendMarks marks, Instant from, Instant until) {
        ZoneId zone = configuration.workspace().timezone();
        for (Milestone milestone : MILESTONES) {
            LocalDate day = until.atZone(zone).toLocalDate().minus(milestone.before());
            if (configuration.catalogue().product(milestone.product()).isPresent()
                    && day.isAfter(from.atZone(zone).toLocalDate())) {
                marks.add(milestone.product(), new TrendMark(day, milestone.text()));
            }
        }
    }
}

package dev.candor.edge.config;

import dev.candor.core.survey.Question;
import dev.candor.core.survey.Survey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads the key {@code surveys}. */
final class SurveysReader {
    private static final Duration FIVE_DAYS = Duration.ofDays(5);

    private final Ids ids = new Ids("survey");
    private final ProductsReader products;
    private final Schedules schedules;

    /** Takes products that have been read. */
    SurveysReader(ProductsReader products, Schedules schedules) {
        this.products = products;
        this.schedules = schedules;
    }

    List<Survey> read(Value value) {
        return value.items().stream()
                .map(this::survey)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Survey> survey(Value value) {
        Fields fields = value.fields(List.of("id", "product", "schedule", "open_for", "remind_after", "questions"));
        String id = fields.need("id", Ids.WAY_OUT).flatMap(ids::read).orElse("");
        String product = fields.need("product", "write the id of the product it asks about")
                .flatMap(products::known)
                .orElse("");
        Optional<String> schedule = fields.get("schedule").flatMap(schedules::cron);
        Optional<Duration> openFor =
                fields.get("open_for").map(Schedules::openFor).orElse(Optional.of(FIVE_DAYS));
        List<Duration> reminders = fields.get("remind_after")
                .map(v -> Schedules.reminders(v, Survey.MOST_REMINDERS, openFor))
                .orElse(List.of());
        List<Question> questions = fields.need("questions", "ask 1 to " + Survey.MOST_QUESTIONS)
                .map(SurveysReader::questions)
                .orElse(List.of());
        return fields.unlessMistaken(
                () -> new Survey(id, product, schedule, openFor.orElse(FIVE_DAYS), reminders, questions));
    }

    private static List<Question> questions(Value value) {
        List<Value> items = value.items();
        if (value.isEmptyList()) {
            value.mistake("the list is empty; ask 1 to " + Survey.MOST_QUESTIONS);
        } else if (items.size() > Survey.MOST_QUESTIONS) {
            value.mistake(items.size() + " questions are too many; " + Survey.MOST_QUESTIONS + " are the most");
        }
        QuestionReader reader = new QuestionReader();
        return items.stream().map(reader::read).flatMap(Optional::stream).toList();
    }
}

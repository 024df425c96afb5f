package dev.candor.edge.config;

import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.SampleSize;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Themes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the key {@code surveys}. */
final class SurveysReader {
    private static final Duration DEFAULT_OPEN_FOR = Duration.ofDays(5);

    private static final List<String> KEYS = Stream.concat(
                    Stream.of(
                            "id",
                            "product",
                            "schedule",
                            "open_for",
                            "remind_after",
                            "sample",
                            "expected_response",
                            "questions",
                            "themes",
                            "answer_before_next"),
                    TemplateReader.KEYS.stream())
            .toList();

    private static final Map<String, Boolean> YES_OR_NO = new TreeMap<>(Map.of("true", true, "false", false));

    private final Ids ids = new Ids("survey");
    private final ProductsReader products;
    private final ScheduleReader schedules;
    private final int minGroup;
    private final Themes themes;

    private final Map<Survey, YamlValue> scheduled = new LinkedHashMap<>();

    /** Takes the reader of the products, which have been read before, and the themes of surveys that name none. */
    SurveysReader(ProductsReader products, ScheduleReader schedules, int minGroup, Themes themes) {
        this.products = products;
        this.schedules = schedules;
        this.minGroup = minGroup;
        this.themes = themes;
    }

    /** The scheduled surveys read so far, with the place of their schedule in the file. */
    Map<Survey, YamlValue> scheduled() {
        return scheduled;
    }

    List<Survey> read(YamlValue value) {
        return value.items().stream()
                .map(this::survey)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Survey> survey(YamlValue value) {
        YamlFields fields = value.fields(KEYS);
        String id = fields.require("id", Ids.WAY_OUT).flatMap(ids::read).orElse("");
        String product = fields.require("product", "write the id of the product it asks about")
                .flatMap(products::known)
                .orElse("");
        Optional<String> schedule = fields.get("schedule").flatMap(schedules::cron);
        Optional<Duration> openFor =
                fields.get("open_for").map(ScheduleReader::openFor).orElse(Optional.of(DEFAULT_OPEN_FOR));
        schedule.ifPresent(cron -> openFor.ifPresent(
                duration -> fields.get("schedule").ifPresent(v -> schedules.checkInterval(v, cron, duration))));
        List<Duration> reminders = fields.get("remind_after")
                .map(v -> ScheduleReader.reminders(v, Survey.MAX_REMINDERS, openFor))
                .orElse(List.of());
        List<Question> questions = questions(fields, product);
        SampleSize sample = sample(fields);
        int expected = fields.get("expected_response")
                .flatMap(SamplingReader::expectedResponse)
                .orElse(Survey.DEFAULT_EXPECTED_RESPONSE);
        Themes counted = fields.get("themes").flatMap(ThemesReader::read).orElse(themes);
        Duration open = openFor.orElse(DEFAULT_OPEN_FOR);
        boolean reply = answerBeforeNext(fields);
        // A template asks nothing about a product that is mistaken itself, which is reported already.
        Optional<Survey> survey = fields.unlessMistaken(() -> questions)
                .filter(asked -> !asked.isEmpty())
                .map(asked ->
                        new Survey(id, product, schedule, open, reminders, sample, asked, expected, counted, reply));
        survey.ifPresent(read -> fields.get("schedule").ifPresent(v -> scheduled.put(read, v)));
        return survey;
    }

    private SampleSize sample(YamlFields fields) {
        return fields.get("sample")
                .flatMap(value -> SamplingReader.sample(value, minGroup))
                .orElse(SampleSize.everyone());
    }

    private static boolean answerBeforeNext(YamlFields fields) {
        return fields.get("answer_before_next")
                .flatMap(value -> value.oneOf(YES_OR_NO, "is neither true nor false"))
                .orElse(false);
    }

    private List<Question> questions(YamlFields fields, String product) {
        List<Question> provided =
                TemplateReader.read(fields, new Catalogue(products.products(), List.of(), List.of()), product);
        List<Question> own = (fields.get("template").isPresent()
                        ? fields.get("questions")
                        : fields.require("questions", "ask 1 to " + Survey.MAX_QUESTIONS + ", or name a template"))
                .map(value -> questions(value, product, provided))
                .orElse(List.of());
        return Stream.concat(provided.stream(), own.stream()).toList();
    }

    private List<Question> questions(YamlValue value, String product, List<Question> provided) {
        List<YamlValue> items = value.items();
        long beside = provided.stream().filter(q -> !q.purpose().isOfUse()).count();
        if (value.isEmptyList()) {
            value.mistake("the list is empty; ask 1 to " + Survey.MAX_QUESTIONS);
        } else if (items.size() + beside > Survey.MAX_QUESTIONS) {
            value.mistake(items.size() + " questions "
                    + (beside == 0 ? "" : "and the " + beside + " of the template ")
                    + "are too many; " + Survey.MAX_QUESTIONS + " are the most");
        }
        QuestionReader reader = new QuestionReader(products, product, provided);
        return items.stream().map(reader::read).flatMap(Optional::stream).toList();
    }
}

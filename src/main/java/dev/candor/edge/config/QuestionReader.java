package dev.candor.edge.config;

import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the questions of one survey. */
final class QuestionReader {
    /** Slack's limit on the label of an input. */
    private static final int LONGEST_QUESTION = 2_000;

    private static final Map<String, QuestionType> TYPES = new LinkedHashMap<>();

    static {
        Stream.of(QuestionType.values()).filter(QuestionType::isAsked).forEach(type -> TYPES.put(type.word(), type));
    }

    private static final String NAME_OPTIONS =
            "name 1 to " + Question.MAX_OPTIONS + " answers to choose from, such as [queueing, docs]";

    private final ProductsReader products;
    private final String product;
    private final Ids ids = new Ids("question");
    private final Lookalikes texts = new Lookalikes("question");

    /** Takes the survey's product, and the questions that the survey asks beside those it lists. */
    QuestionReader(ProductsReader products, String product, List<Question> provided) {
        this.products = products;
        this.product = product;
        for (Question question : provided) {
            String owner = question.purpose().isOfUse() ? "a question on use" : "a question of the survey's template";
            ids.reserve(question.id(), owner);
            texts.reserve(question.wording(), owner);
        }
    }

    Optional<Question> read(YamlValue value) {
        YamlFields fields = value.fields(List.of("id", "type", "ask", "options", "about"));
        String id = fields.require("id", Ids.WAY_OUT).flatMap(ids::read).orElse("");
        Optional<QuestionType> type = fields.require("type", "one of " + String.join(", ", TYPES.keySet()))
                .flatMap(v -> v.oneOf(TYPES, "is not a question type"));
        String ask = fields.require("ask", "write the question")
                .flatMap(v -> v.words(LONGEST_QUESTION, texts))
                .orElse("");
        List<String> options = type.map(t -> options(t, fields)).orElse(List.of());
        Optional<String> about = fields.get("about").flatMap(products::known).filter(other -> !other.equals(product));
        return fields.unlessMistaken(() -> {
            Question question = new Question(id, type.orElseThrow(), ask, options);
            return about.map(question::about).orElse(question);
        });
    }

    private static List<String> options(QuestionType type, YamlFields fields) {
        if (!type.isChoice()) {
            fields.get("options").ifPresent(v -> v.mistake(type.word() + " takes no options; leave them out"));
            return List.of();
        }
        return fields.require("options", NAME_OPTIONS)
                .map(QuestionReader::options)
                .orElse(List.of());
    }

    /** The options of a choice. */
    static List<String> options(YamlValue value) {
        Lookalikes seen = new Lookalikes("option");
        List<String> options = value.atLeastOne(NAME_OPTIONS, item -> item.words(Question.MAX_OPTION_LENGTH, seen));
        int size = value.node() instanceof YamlNode.Items list ? list.items().size() : 0;
        if (size > Question.MAX_OPTIONS) {
            value.mistake(size + " options are too many; " + Question.MAX_OPTIONS + " are the most");
        }
        return options;
    }
}

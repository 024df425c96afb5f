package dev.candor.edge.config;

import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Lineage;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.Template;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the keys of a survey that ask questions which Candor brings along: a template, and use before opinion. */
final class TemplateReader {
    static final List<String> KEYS = List.of("template", "usage", "blockers", "incentives");

    private static final Duration LONGEST_USE = Duration.ofDays(366);

    private static final Map<String, Template> TEMPLATES = new LinkedHashMap<>();

    static {
        Stream.of(Template.values()).forEach(template -> TEMPLATES.put(template.word(), template));
    }

    private final YamlFields fields;
    private final Catalogue catalogue;
    private final Optional<Product> product;

    private TemplateReader(YamlFields fields, Catalogue catalogue, Optional<Product> product) {
        this.fields = fields;
        this.catalogue = catalogue;
        this.product = product;
    }

    /**
     * The questions that these keys of a survey ask; none of a mistaken product.
     *
     * @param catalogue the products without mistakes
     */
    static List<Question> read(YamlFields survey, Catalogue catalogue, String product) {
        return new TemplateReader(survey, catalogue, catalogue.product(product)).questions();
    }

    private List<Question> questions() {
        Optional<Template> template =
                fields.get("template").flatMap(value -> value.oneOf(TEMPLATES, "is not a template"));
        Optional<Integer> days = fields.get("usage").flatMap(value -> usedWithin(value, template));
        Map<Purpose, List<String>> options = new LinkedHashMap<>();
        options("blockers", template).ifPresent(own -> options.put(Purpose.BLOCKERS, own));
        options("incentives", template).ifPresent(own -> options.put(Purpose.INCENTIVES, own));
        return product.map(about -> questions(about, template.filter(t -> fits(t, about)), days, options))
                .orElse(List.of());
    }

    private List<Question> questions(
            Product about, Optional<Template> template, Optional<Integer> days, Map<Purpose, List<String>> options) {
        List<Question> questions = new ArrayList<>();
        days.ifPresent(within -> questions.addAll(Template.usage(catalogue, about, within)));
        template.map(t -> t.questions(catalogue, about))
                .ifPresent(asked -> asked.stream()
                        .filter(question ->
                                days.isEmpty() || !question.purpose().isOfUse())
                        .map(question -> Optional.ofNullable(options.get(question.purpose()))
                                .map(question::withOptions)
                                .orElse(question))
                        .forEach(questions::add));
        return questions;
    }

    private boolean fits(Template template, Product about) {
        boolean fits = template.fits(catalogue, about);
        if (!fits) {
            Lineage lineage = catalogue.lineageFrom(about);
            String problem = lineage.hasOlder()
                    ? " asks about at most " + Template.MAX_GENERATIONS + " generations, and " + about.id() + " has "
                            + lineage.generations().size() + "; leave the oldest out of 'replaces'"
                    : " asks about the generations of a product, and " + about.id()
                            + " replaces none; name what it replaces: 'replaces' of the product " + about.id();
            fields.get("template").ifPresent(value -> value.mistake(value.quoted() + problem));
        }
        return fits;
    }

    /** The days of {@code usage: {within: P30D}}. */
    private static Optional<Integer> usedWithin(YamlValue value, Optional<Template> template) {
        template.filter(t -> t == Template.MIGRATION)
                .ifPresent(
                        t -> value.mistake(
                                "the template migration asks already who uses the product, by its generations; leave usage out"));
        return value.fields(List.of("within"))
                .require("within", "write how recently users have used the product, such as P30D (thirty days)")
                .flatMap(TemplateReader::days);
    }

    private static Optional<Integer> days(YamlValue value) {
        return ScheduleReader.duration(value)
                .filter(span -> {
                    boolean fits = span.equals(Duration.ofDays(span.toDays())) && span.compareTo(LONGEST_USE) <= 0;
                    if (!fits) {
                        value.mistake(value.quoted() + " is not in whole days, a year at the most; write it like P30D");
                    }
                    return fits;
                })
                .map(span -> (int) span.toDays());
    }

    private Optional<List<String>> options(String key, Optional<Template> template) {
        return fields.get(key).flatMap(value -> {
            if (template.filter(t -> t == Template.MIGRATION).isEmpty()) {
                value.mistake(key + " are options of the template migration; leave them out, or write"
                        + " template: migration");
                return Optional.empty();
            }
            return Optional.of(QuestionReader.options(value))
                    .filter(own -> !own.isEmpty() && own.size() <= Question.MAX_OPTIONS);
        });
    }
}

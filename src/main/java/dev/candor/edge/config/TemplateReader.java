package dev.candor.edge.config;

import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Lineage;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Template;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        List<Template> templates =
                fields.get("template").map(TemplateReader::templates).orElse(List.of());
        Optional<Integer> days = fields.get("usage").flatMap(value -> usedWithin(value, templates));
        Map<Purpose, List<String>> options = new LinkedHashMap<>();
        options("blockers", templates).ifPresent(own -> options.put(Purpose.BLOCKERS, own));
        options("incentives", templates).ifPresent(own -> options.put(Purpose.INCENTIVES, own));
        return product.map(about -> questions(
                        about, templates.stream().filter(t -> fits(t, about)).toList(), days, options))
                .orElse(List.of());
    }

    /** The template, or several of them in their order. */
    private static List<Template> templates(YamlValue value) {
        if (!(value.node() instanceof YamlNode.Items)) {
            return value.oneOf(TEMPLATES, "is not a template").stream().toList();
        }
        return value.atLeastOne(
                "name a template, or leave the key out", item -> item.oneOf(TEMPLATES, "is not a template"));
    }

    private List<Question> questions(
            Product about, List<Template> templates, Optional<Integer> days, Map<Purpose, List<String>> options) {
        Map<String, Question> questions = new LinkedHashMap<>();
        days.ifPresent(within ->
                Template.usage(catalogue, about, within).forEach(question -> questions.put(question.id(), question)));
        templates.stream()
                .flatMap(template -> template.questions(catalogue, about).stream())
                // Who uses it is asked first, for the rest depends on it.
                .sorted(Comparator.comparing(question -> !question.purpose().isBranching()))
                .filter(question -> days.isEmpty() || !question.purpose().isOfUse())
                .map(question -> Optional.ofNullable(options.get(question.purpose()))
                        .map(question::withOptions)
                        .orElse(question))
                .forEach(question -> questions.putIfAbsent(question.id(), question));
        List<Question> all = List.copyOf(questions.values());
        return asksTheSameTwice(about, templates, all) ? List.of() : fewEnough(all);
    }

    /**
     * Whether two questions have the same words, as where all users rate a product and those of a generation rate it too. The
     * one result could be subtracted from the other.
     */
    private boolean asksTheSameTwice(Product about, List<Template> templates, List<Question> questions) {
        Set<String> wordings = new HashSet<>();
        Optional<String> twice = questions.stream()
                .map(Question::wording)
                .filter(words -> !wordings.add(words))
                .findFirst();
        twice.ifPresent(words -> fields.get("template")
                .ifPresent(value -> value.mistake(templates.stream()
                                .filter(template -> template.questions(catalogue, about).stream()
                                        .anyMatch(question -> question.wording().equals(words)))
                                .map(Template::word)
                                .collect(Collectors.joining(" and "))
                        + " ask the same: '" + words + "'; name one of them")));
        return twice.isPresent();
    }

    private List<Question> fewEnough(List<Question> questions) {
        long asked = questions.stream().filter(q -> !q.purpose().isOfUse()).count();
        if (asked <= Survey.MAX_QUESTIONS) {
            return questions;
        }
        fields.get("template")
                .ifPresent(value -> value.mistake("the templates ask " + asked + " questions; " + Survey.MAX_QUESTIONS
                        + " are the most, so name fewer"));
        return List.of();
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
            fields.get("template").ifPresent(value -> value.mistake("'" + template.word() + "'" + problem));
        }
        return fits;
    }

    /** The days of {@code usage: {within: P30D}}. */
    private static Optional<Integer> usedWithin(YamlValue value, List<Template> templates) {
        if (templates.contains(Template.MIGRATION)) {
            value.mistake(
                    "the template migration asks already who uses the product, by its generations; leave usage out");
        }
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

    private Optional<List<String>> options(String key, List<Template> templates) {
        return fields.get(key).flatMap(value -> {
            if (!templates.contains(Template.MIGRATION)) {
                value.mistake(key + " are options of the template migration; leave them out, or write"
                        + " template: migration");
                return Optional.empty();
            }
            return Optional.of(QuestionReader.options(value))
                    .filter(own -> !own.isEmpty() && own.size() <= Question.MAX_OPTIONS);
        });
    }
}

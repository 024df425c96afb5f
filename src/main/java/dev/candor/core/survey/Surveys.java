package dev.candor.core.survey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All surveys about the configured products: those of the configuration, and those that owners made in Slack. */
public record Surveys(Catalogue catalogue, OwnerSurveys ownerMade) {
    /** How long a survey that owners made stays open, unless they choose. */
    public static final Duration USUAL_OPEN_FOR = Duration.ofDays(7);

    private static final List<Duration> REMINDERS = List.of(Duration.ofDays(2));

    /** The configured surveys in their order, then those that owners made. */
    public List<Survey> all() {
        List<Survey> all = new ArrayList<>(catalogue.surveys());
        ownerMade.all().forEach(made -> survey(made).ifPresent(all::add));
        return all;
    }

    /** The surveys about this product, in the order of {@link #all}. */
    public List<Survey> of(String product) {
        return all().stream().filter(survey -> survey.product().equals(product)).toList();
    }

    /** The survey with this id; a template need not have been asked before. */
    public Optional<Survey> survey(String id) {
        return catalogue.survey(id).or(() -> madeByOwners(id).flatMap(this::survey));
    }

    /** The survey with this id, if owners made it or can ask it as a template. */
    public Optional<OwnerSurvey> madeByOwners(String id) {
        if (!OwnerSurvey.isId(id)) {
            return Optional.empty();
        }
        return Stream.concat(
                        ownerMade.all().stream(),
                        catalogue.products().stream()
                                .filter(product -> id.startsWith(product.id()))
                                .flatMap(product -> templates(product).stream()))
                .filter(made -> made.id().equals(id))
                .findFirst();
    }

    /** The surveys with own questions of owners about this product. */
    public List<OwnerSurvey> written(Product product) {
        return ownerMade.all().stream()
                .filter(made ->
                        made.product().equals(product.id()) && made.template().isEmpty())
                .toList();
    }

    /** Every template that can be asked about this product. */
    public List<OwnerSurvey> templates(Product product) {
        return Stream.of(Template.values())
                .filter(template -> template.fits(catalogue, product))
                .map(template -> OwnerSurvey.of(template, product.id()))
                .toList();
    }

    /**
     * What people read for this id, also of a survey that is gone: the name that owners gave, else the words of the id, such
     * as {@code CI pulse}.
     */
    public String readableName(String id) {
        return madeByOwners(id)
                .map(OwnerSurvey::name)
                .or(() -> OwnerSurvey.isId(id) ? ownerMade.name(id) : Optional.empty())
                .orElseGet(() -> inWords(id));
    }

    /** What people read for this id in sentences: its name in quotation marks. */
    public String quotedName(String id) {
        return "“" + readableName(id) + "”";
    }

    /**
     * What everyone reads beside the name of this product, by the ids of these surveys: the readable name without it, such as
     * {@code pulse} beside CI. Empty if the product has one survey only, which needs no name.
     */
    public Map<String, String> namesBeside(String product, Set<String> ids) {
        return hasSeveral(product) || ids.size() > 1
                ? ids.stream().collect(Collectors.toMap(Function.identity(), id -> nameBeside(product, id)))
                : Map.of();
    }

    /**
     * The name of this product, and in brackets that of this survey where there are several, such as {@code CI (pulse)};
     * without markup.
     */
    public String productAndSurvey(String product, String survey) {
        return withSurvey(
                catalogue.product(product).map(Product::name).orElse(product),
                Optional.ofNullable(namesBeside(product, Set.of(survey)).get(survey)));
    }

    /** A name or a day, and in brackets the name of a survey that is to be read with it. */
    public static String withSurvey(String words, Optional<String> survey) {
        return words + survey.map(name -> " (" + name + ")").orElse("");
    }

    private String nameBeside(String product, String id) {
        String name = readableName(id);
        return catalogue
                .product(product)
                .map(one -> one.name() + " ")
                .filter(name::startsWith)
                .map(prefix -> name.substring(prefix.length()))
                .orElse(name);
    }

    /** Whether there are several surveys about this product, asked or not. */
    private boolean hasSeveral(String product) {
        long made = ownerMade.all().stream()
                .filter(survey -> survey.product().equals(product))
                .count();
        return catalogue.surveysOf(product).size() + made > 1;
    }

    /** The words of the id, with the name of a product in place of the product's id. */
    private String inWords(String id) {
        String words = id.replace('-', ' ');
        return catalogue.products().stream()
                .filter(product -> id.startsWith(product.id() + "-"))
                .max(Comparator.comparingInt(product -> product.id().length()))
                .map(product -> product.name() + words.substring(product.id().length()))
                .orElse(words);
    }

    /** The planned start of this survey. */
    public Optional<PlannedStart> plannedStart(String survey) {
        return ownerMade.plannedStarts().stream()
                .filter(start -> start.survey().equals(survey))
                .findFirst();
    }

    private Optional<Survey> survey(OwnerSurvey made) {
        return catalogue
                .product(made.product())
                // A product that replaces none any more has no migration to ask about.
                .filter(product ->
                        made.template().filter(t -> !t.fits(catalogue, product)).isEmpty())
                .map(product -> survey(made, product));
    }

    private Survey survey(OwnerSurvey made, Product product) {
        List<Question> questions = made.template()
                .map(template -> template.questions(catalogue, product))
                .orElse(made.questions());
        return new Survey(
                        made.id(),
                        product.id(),
                        Optional.empty(),
                        USUAL_OPEN_FOR,
                        REMINDERS,
                        SampleSize.everyone(),
                        questions,
                        Survey.DEFAULT_EXPECTED_RESPONSE)
                .withThemes(themes(product));
    }

    /** The themes of the product's first configured survey, else of the first of all. */
    private Themes themes(Product product) {
        return Stream.concat(catalogue.surveysOf(product.id()).stream(), catalogue.surveys().stream())
                .map(Survey::themes)
                .findFirst()
                .orElse(Themes.NONE);
    }
}

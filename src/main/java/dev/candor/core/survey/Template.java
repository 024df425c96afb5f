package dev.candor.core.survey;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A set of questions that Candor brings along, for any product. The questions of a template change only with their ids, since
 * no trend runs across two wordings.
 */
public enum Template {
    /** Satisfaction alone, the usual single item of customer satisfaction. */
    CSAT("csat", "Satisfaction"),
    /**
     * UMUX-Lite: two items on a scale of 1 to 7 (Lewis, Utesch and Maher: "UMUX-LITE: when there's no time for the SUS", CHI
     * 2013).
     */
    UMUX_LITE("umux-lite", "UMUX-Lite: two statements, one score"),
    /**
     * The System Usability Scale: ten items on a scale of 1 to 5 (Brooke: "SUS: a quick and dirty usability scale", 1996), with
     * the product's name in place of "the system".
     */
    SUS("sus", "System Usability Scale: ten statements, one score"),
    /** How likely people are to recommend it (Reichheld: "The one number you need to grow", 2003). */
    NPS("nps", "Recommendation"),
    /**
     * How easy the last task was (after the customer effort score of Dixon, Freeman and Toman, 2010, and the single ease question
     * of Sauro and Dumas, 2009).
     */
    EASE("ease", "Ease of the last task"),
    /** How disappointed people would be without it (Ellis: "Find a product/market fit", 2009; his bar is 40 %). */
    PMF("pmf", "Would be missed: product-market fit"),
    /**
     * Flow, feedback and cognitive load, one statement each in our words (Noda, Storey, Forsgren and Greiler: "DevEx: what
     * actually drives productivity", 2023).
     */
    DEVEX("devex", "Developer experience: flow, feedback, cognitive load"),
    /**
     * Use before opinion, satisfaction of users, and whether they would choose it if they could (the four groups of Jones and
     * Sasser: "Why satisfied customers defect", 1995).
     */
    ADOPTION("adoption", "Adoption and free choice"),
    /** Which generation people use, how they like it, and what keeps them from the newest; only with older generations. */
    MIGRATION("migration", "Migration between generations"),
    /** Whether people have the problem at all, asked about what they did (Fitzpatrick: "The Mom Test", 2013). */
    NEED_CHECK("need-check", "Need: is there a problem to solve?"),
    /** Whether people speak openly and see a use in it (after Edmondson, 1999, and Detert and Burris, 2007). */
    CANDOUR("candour", "Openness: can people say what they think?");

    /** Days within which somebody must have used a product to be a user, where a survey does not say otherwise. */
    public static final int USED_WITHIN_DAYS = 30;

    /** The most generations that a template can ask about, so that their questions are no more than a survey may have. */
    public static final int MAX_GENERATIONS = 6;

    private final String word;
    private final String title;

    Template(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** The template as the configuration spells it, such as {@code umux-lite}. */
    public String word() {
        return word;
    }

    /** What it is, for people who choose one. */
    public String title() {
        return title;
    }

    /** The template with this word. */
    public static Optional<Template> of(String word) {
        return Stream.of(values())
                .filter(template -> template.word.equals(word))
                .findFirst();
    }

    /** Whether it can be asked about this product: a migration needs an older generation, and not too many. */
    public boolean fits(Catalogue catalogue, Product product) {
        Lineage lineage = catalogue.lineageFrom(product);
        return this != MIGRATION || (lineage.hasOlder() && lineage.generations().size() <= MAX_GENERATIONS);
    }

    /** The questions about this product; only if it {@linkplain #fits fits}. */
    public List<Question> questions(Catalogue catalogue, Product product) {
        return switch (this) {
            case CSAT -> TemplateItems.satisfaction(catalogue, product);
            case UMUX_LITE -> TemplateItems.umuxLite(catalogue, product);
            case SUS -> TemplateItems.sus(catalogue, product);
            case NPS -> TemplateItems.recommend(catalogue, product);
            case EASE -> TemplateItems.ease(catalogue, product);
            case PMF -> TemplateItems.productMarketFit(catalogue, product);
            case DEVEX -> TemplateItems.devEx(catalogue, product);
            case ADOPTION -> TemplateItems.adoption(catalogue, product);
            case MIGRATION -> TemplateItems.migration(catalogue, product);
            case NEED_CHECK -> TemplateItems.needCheck(catalogue, product);
            case CANDOUR -> TemplateItems.candour(catalogue, product);
        };
    }

    /**
     * The questions on use, with which a survey begins that asks about use before opinion.
     *
     * @param days within which somebody must have used the product
     */
    public static List<Question> usage(Catalogue catalogue, Product product, int days) {
        return TemplateItems.usage(catalogue, product, days);
    }
}

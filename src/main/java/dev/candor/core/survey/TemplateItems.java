package dev.candor.core.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The wordings of the templates' questions. */
final class TemplateItems {
    private static final int MAX_OTHERS = 6;

    private static final List<String> WHY_NOT = List.of(
            "I never needed it", "I did not know it", "I tried it and left", "I use something else", "Another reason");

    private static final List<String> INSTEAD =
            List.of("A tool that my team built", "A tool from outside", "Nothing: I do it by hand", "Something else");

    private static final List<String> YES_NO = List.of("Yes", "No");

    private static final List<String> BLOCKERS = List.of(
            "Something I need is missing in it",
            "No time for the move",
            "The move is too risky",
            "I do not know how to move",
            "I wait for another team",
            "What I use today works well enough",
            "Nobody asked me to",
            "Something else");

    private static final List<String> INCENTIVES = List.of(
            "What is missing today",
            "A tool that does most of the move",
            "Somebody who helps with the move",
            "A guide with examples",
            "Time set aside for it",
            "A date on which the old one ends",
            "Proof that it is faster or more reliable",
            "Nothing would");

    private TemplateItems() {}

    static List<Question> satisfaction(Catalogue catalogue, Product product) {
        return List.of(satisfaction(product));
    }

    private static Question satisfaction(Product product) {
        return new Question(
                "satisfaction",
                QuestionType.RATING,
                "Overall, how satisfied are you with " + product.name() + "?",
                List.of());
    }

    /** The questions on use; at most {@value #MAX_OTHERS} other generations are offered as used instead. */
    static List<Question> usage(Catalogue catalogue, Product product, int days) {
        String name = product.name();
        List<String> instead = Stream.concat(
                        catalogue.lineageOf(product).generations().stream()
                                .filter(other -> !other.id().equals(product.id()))
                                .map(Product::name)
                                .limit(MAX_OTHERS),
                        INSTEAD.stream())
                .toList();
        return List.of(
                single("usage", UsageQuestion.wording(product, days), YES_NO)
                        .withPurpose(Purpose.USAGE)
                        .askedOf(AskedOf.EVERYONE),
                single("why-not", "Why have you not used " + name + "?", WHY_NOT)
                        .withPurpose(Purpose.WHY_NOT)
                        .askedOf(AskedOf.OTHERS),
                single("used-instead", "What do you use instead?", instead)
                        .withPurpose(Purpose.INSTEAD)
                        .askedOf(AskedOf.OTHERS));
    }

    static List<Question> umuxLite(Catalogue catalogue, Product product) {
        String name = product.name();
        return items(
                "umux-",
                QuestionType.EASE,
                Purpose.UMUX_ITEM,
                List.of(name + "'s capabilities meet my requirements.", name + " is easy to use."));
    }

    static List<Question> sus(Catalogue catalogue, Product product) {
        String name = product.name();
        return items(
                "sus-",
                QuestionType.AGREE,
                Purpose.SUS_ITEM,
                List.of(
                        "I think that I would like to use " + name + " frequently.",
                        "I found " + name + " unnecessarily complex.",
                        "I thought " + name + " was easy to use.",
                        "I think that I would need the support of a technical person to be able to use " + name + ".",
                        "I found the various functions in " + name + " were well integrated.",
                        "I thought there was too much inconsistency in " + name + ".",
                        "I would imagine that most people would learn to use " + name + " very quickly.",
                        "I found " + name + " very cumbersome to use.",
                        "I felt very confident using " + name + ".",
                        "I needed to learn a lot of things before I could get going with " + name + "."));
    }

    static List<Question> recommend(Catalogue catalogue, Product product) {
        return List.of(new Question(
                "recommend",
                QuestionType.NPS,
                "How likely are you to recommend " + product.name() + " to another team?",
                List.of()));
    }

    static List<Question> ease(Catalogue catalogue, Product product) {
        return List.of(new Question(
                "ease",
                QuestionType.EASE,
                product.name() + " made it easy to do what I last needed it for.",
                List.of()));
    }

    static List<Question> productMarketFit(Catalogue catalogue, Product product) {
        return List.of(single(
                        "pmf",
                        "How would you feel if you could no longer use " + product.name() + "?",
                        List.of("Very disappointed", "Somewhat disappointed", "Not disappointed"))
                .withPurpose(Purpose.PRODUCT_MARKET_FIT));
    }

    static List<Question> devEx(Catalogue catalogue, Product product) {
        String name = product.name();
        return List.of(
                agree("flow", "When I work with " + name + ", I can stay focused on my task."),
                agree("feedback", name + " tells me quickly enough whether what I did works."),
                agree("load", "I can get things done with " + name + " without keeping many details in my head."));
    }

    static List<Question> adoption(Catalogue catalogue, Product product) {
        return Stream.concat(
                        usage(catalogue, product, Template.USED_WITHIN_DAYS).stream(),
                        Stream.concat(Stream.of(satisfaction(product)), freeChoice(product).stream()))
                .toList();
    }

    private static List<Question> freeChoice(Product product) {
        return List.of(
                new Question(
                                "choice",
                                QuestionType.CHOOSE,
                                "If you could choose freely, would you still choose " + product.name() + "?",
                                List.of())
                        .withPurpose(Purpose.CHOICE),
                single("alternative", "Is there a real alternative to " + product.name() + " for you?", YES_NO)
                        .withPurpose(Purpose.ALTERNATIVE));
    }

    static List<Question> migration(Catalogue catalogue, Product product) {
        List<Product> generations = catalogue.lineageFrom(product).generations();
        List<Question> questions = new ArrayList<>();
        questions.add(generation(generations));
        IntStream.range(0, generations.size())
                .mapToObj(i -> rating(generations.get(i), Set.of(i, generations.size())))
                .forEach(questions::add);
        questions.add(single(
                        "knows-which",
                        "Do you know which of them to use for something new?",
                        List.of("Yes", "Not sure", "No"))
                .withPurpose(Purpose.KNOWS_WHICH));
        questions.addAll(move(generations));
        return List.copyOf(questions);
    }

    /** What all users are asked: those who moved know what was in their way, and so many answers can be shown by option. */
    private static List<Question> move(List<Product> generations) {
        String newest = generations.get(0).name();
        return List.of(
                new Question(
                                "blockers",
                                QuestionType.MULTI,
                                "What keeps you, or kept you, from doing everything with " + newest + "?",
                                BLOCKERS)
                        .withPurpose(Purpose.BLOCKERS),
                new Question(
                                "incentives",
                                QuestionType.MULTI,
                                "What would make the move worth it, or made it worth it for you?",
                                INCENTIVES)
                        .withPurpose(Purpose.INCENTIVES));
    }

    private static Question generation(List<Product> generations) {
        List<String> options =
                new ArrayList<>(generations.stream().map(Product::name).toList());
        options.add(generations.size() == 2 ? "Both" : "More than one of them");
        options.add("None of them");
        return single("generation", "Which of these do you use?", options)
                .withPurpose(Purpose.GENERATION)
                .askedOf(AskedOf.EVERYONE);
    }

    private static Question rating(Product generation, Set<Integer> chosen) {
        Question satisfaction = satisfaction(generation);
        return new Question(
                        "satisfaction-" + generation.id(),
                        satisfaction.type(),
                        satisfaction.wording(),
                        satisfaction.options())
                .askedOf(AskedOf.generations(chosen))
                .about(generation.id());
    }

    static List<Question> needCheck(Catalogue catalogue, Product product) {
        String name = product.name();
        return List.of(
                single(
                        "need",
                        "When did you last have the problem that " + name + " is for?",
                        List.of("In the last week", "In the last month", "Longer ago", "Never")),
                single(
                        "today",
                        "How did you solve it then?",
                        List.of(
                                "By hand",
                                "With a tool that my team built",
                                "With another tool of ours",
                                "With a tool from outside",
                                "Not at all",
                                "I never had it")),
                new Question("would-help", QuestionType.AGREE, name + " would have helped me then.", List.of()));
    }

    static List<Question> candour(Catalogue catalogue, Product product) {
        String name = product.name();
        return List.of(
                agree("openly", "I can say openly what I think of " + name + "."),
                agree("no-harm", "Saying what is wrong with " + name + " will not be held against me."),
                agree("heard", "What we say about " + name + " changes something."));
    }

    private static Question agree(String id, String wording) {
        return new Question(id, QuestionType.AGREE, wording, List.of());
    }

    private static Question single(String id, String wording, List<String> options) {
        return new Question(id, QuestionType.SINGLE, wording, options);
    }

    /** Items of one scale, numbered from 1. */
    private static List<Question> items(String prefix, QuestionType type, Purpose purpose, List<String> wordings) {
        return IntStream.range(0, wordings.size())
                .mapToObj(i -> new Question(prefix + (i + 1), type, wordings.get(i), List.of()).withPurpose(purpose))
                .toList();
    }
}

package dev.candor.core.ui;

import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import dev.candor.core.ui.result.TrendSpan;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Parses slash commands. Ignores case and extra spaces; accepts products by id or name. */
final class CommandParser {
    private static final Map<String, Command.View> VIEWS =
            Map.of("comments", Command.View.COMMENTS, "teams", Command.View.TEAMS);
    private static final String TREND = "trend";
    private static final String MARK = "mark";
    private static final String MIGRATION = "migration";
    private static final String STORY = "story";
    private static final String COMPARE = "compare";
    /** Verbs that need a product. */
    private static final Set<String> ABOUT_ONE =
            Set.of("ask", "close", MARK, "export", MIGRATION, STORY, TREND, "comments", "teams");

    private static final List<String> VERBS = List.of(
            COMPARE,
            "ask",
            "close",
            MARK,
            STORY,
            "digest",
            "report",
            "export",
            MIGRATION,
            "stop",
            "start",
            "privacy",
            "help",
            TREND,
            TrendSpan.ALL.code());

    /** Zero-width characters, direction marks, soft hyphens, variation selectors. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}]");

    private static final Pattern DASHES = Pattern.compile("[\\x{2010}-\\x{2015}\\x{2212}]");
    private static final Pattern QUOTES = Pattern.compile("[`\"'*´\\p{Pi}\\p{Pf}\\x{201A}\\x{201E}]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    /** Markup around a copied word, and the full stop that a phone makes of two spaces. */
    private static final Pattern EDGES = Pattern.compile("^[_~]+|[_~.,;:!?]+$");

    private static final Pattern DAY = Pattern.compile("\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}");

    private final Catalogue catalogue;

    CommandParser(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Command parse(String text) {
        List<String> words = words(text);
        // The words of a mark keep their case.
        Optional<Command> command = words.stream().limit(1).anyMatch(MARK::equals) ? mark(text) : interpret(words);
        return command.map(found -> found instanceof Command.Story story ? asTyped(story, text) : found)
                .or(() -> unknownSpan(words))
                .orElseGet(() -> unclear(words));
    }

    /** The story with its quarter in the letters in which it was typed, for an answer that repeats it. */
    private static Command asTyped(Command.Story story, String text) {
        String typed = visible(text);
        int at = typed.toLowerCase(Locale.ROOT).lastIndexOf(story.quarter());
        int end = at + story.quarter().length();
        return at < 0 || end > typed.length() ? story : new Command.Story(story.product(), typed.substring(at, end));
    }

    private Command unclear(List<String> words) {
        Suggestions suggestions = new Suggestions(this);
        if (suggestions.corrected(words).isPresent()) {
            return new Command.Unclear(suggestions.of(words));
        }
        if (words.get(0).equals(COMPARE)) {
            return new Command.NotTwoProducts(suggestions.completed(words));
        }
        return suggestions
                .completed(words)
                .filter(example -> ABOUT_ONE.contains(words.get(0)) && !namesProduct(words))
                .<Command>map(Command.WhichProduct::new)
                .orElseGet(() -> new Command.Unclear(suggestions.of(words)));
    }

    private boolean namesProduct(List<String> words) {
        return IntStream.rangeClosed(1, words.size())
                .anyMatch(end -> product(words.subList(1, end)).isPresent());
    }

    /** The command of these words without guessing; empty if they are none. */
    Optional<Command> interpret(List<String> words) {
        if (words.isEmpty()) {
            return Optional.of(new Command.Overview());
        }
        List<String> rest = words.subList(1, words.size());
        return switch (words.get(0)) {
            case COMPARE -> compare(rest);
            case "ask" -> ask(rest);
            case "close" -> product(rest).map(Command.Close::new);
            case MARK -> mark(String.join(" ", words));
            case STORY -> story(rest);
            case "digest" -> rest.isEmpty() ? Optional.of(new Command.Digest()) : Optional.empty();
            case "report" -> withOptionalProduct(rest, Command.Report::new);
            case "export" -> product(rest).map(Command.Export::new);
            case MIGRATION -> product(rest).map(Command.Migration::new);
            case "stop" -> withOptionalProduct(rest, Command.Stop::new);
            case "start" -> withOptionalProduct(rest, Command.Start::new);
            case "privacy" -> Optional.of(new Command.Privacy());
            case "help" -> Optional.of(new Command.Help());
            default -> about(words);
        };
    }

    /** All words that can be part of a command. */
    List<String> vocabulary() {
        Stream<String> products =
                catalogue.products().stream().flatMap(p -> Stream.concat(Stream.of(p.id()), words(p.name()).stream()));
        Stream<String> surveys = catalogue.surveys().stream().map(Survey::id);
        return Stream.of(VERBS.stream(), VIEWS.keySet().stream().sorted(), products, surveys)
                .flatMap(words -> words)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    List<Product> products() {
        return catalogue.products();
    }

    /** The product with this id or name. */
    Optional<Product> product(List<String> words) {
        return catalogue.products().stream()
                .filter(product -> words.equals(words(product.id())))
                .findFirst()
                .or(() -> catalogue.products().stream()
                        .filter(product -> words.equals(words(product.name())))
                        .findFirst());
    }

    private Optional<Command> about(List<String> words) {
        int last = words.size() - 1;
        return product(words)
                .<Command>map(product -> new Command.About(product, Command.View.SUMMARY))
                .or(() -> Optional.ofNullable(VIEWS.get(words.get(last)))
                        .flatMap(view ->
                                product(words.subList(0, last)).map(product -> new Command.About(product, view))))
                .or(() -> words.get(last).equals(MIGRATION)
                        ? product(words.subList(0, last)).map(Command.Migration::new)
                        : Optional.empty())
                .or(() -> trend(words));
    }

    private Optional<Command> trend(List<String> words) {
        return afterTrend(words)
                .flatMap(rest ->
                        rest.isEmpty() ? Optional.of(TrendSpan.DEFAULT) : TrendSpan.parse(String.join(" ", rest)))
                .flatMap(span -> beforeTrend(words).map(product -> new Command.Trend(product, span)));
    }

    private Optional<Product> beforeTrend(List<String> words) {
        return product(words.subList(0, Math.max(0, words.lastIndexOf(TREND))));
    }

    private static Optional<List<String>> afterTrend(List<String> words) {
        int at = words.lastIndexOf(TREND);
        return at < 0 ? Optional.empty() : Optional.of(words.subList(at + 1, words.size()));
    }

    /** The trend of a product over words that are no span. */
    private Optional<Command> unknownSpan(List<String> words) {
        return beforeTrend(words).map(product -> {
            String meant = new Suggestions(this)
                    .of(words)
                    .filter(suggestion -> !suggestion.endsWith(TREND))
                    .orElse(product.id() + " " + TREND + " " + TrendSpan.DEFAULT.code());
            return new Command.UnknownSpan(String.join(" ", afterTrend(words).orElseThrow()), meant);
        });
    }

    /** A mark: the longest beginning that names a product, a day if there is one, and the rest as it was typed. */
    private Optional<Command> mark(String text) {
        List<String> typed = SPACES.splitAsStream(visible(text).strip()).skip(1).toList();
        return IntStream.iterate(typed.size(), cut -> cut > 0, cut -> cut - 1)
                .mapToObj(cut -> product(words(String.join(" ", typed.subList(0, cut))))
                        .map(product -> mark(product, typed.subList(cut, typed.size()))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Command mark(Product product, List<String> rest) {
        boolean dated = !rest.isEmpty() && DAY.matcher(rest.get(0)).matches();
        return new Command.Mark(
                product,
                dated ? Optional.of(rest.get(0)) : Optional.empty(),
                Normalizer.normalize(String.join(" ", rest.subList(dated ? 1 : 0, rest.size())), Normalizer.Form.NFC));
    }

    /** A story: the longest beginning that names a product, and the rest as the quarter. */
    private Optional<Command> story(List<String> words) {
        return IntStream.iterate(words.size(), cut -> cut > 0, cut -> cut - 1)
                .mapToObj(cut -> product(words.subList(0, cut))
                        .<Command>map(product ->
                                new Command.Story(product, String.join(" ", words.subList(cut, words.size())))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Command> compare(List<String> words) {
        return IntStream.range(1, words.size())
                .mapToObj(cut -> product(words.subList(0, cut))
                        .flatMap(one -> product(words.subList(cut, words.size()))
                                .filter(other -> !other.equals(one))
                                .<Command>map(other -> new Command.Compare(one, other))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Command> ask(List<String> words) {
        Optional<Command> whole = product(words).map(product -> new Command.Ask(product, Optional.empty()));
        if (whole.isPresent() || words.isEmpty()) {
            return whole;
        }
        int last = words.size() - 1;
        return product(words.subList(0, last))
                .flatMap(product -> catalogue.surveysOf(product.id()).stream()
                        .filter(survey -> words(survey.id()).equals(List.of(words.get(last))))
                        .findFirst()
                        .map(survey -> new Command.Ask(product, Optional.of(survey))));
    }

    /** A command about one product, or about all if none is named. */
    private Optional<Command> withOptionalProduct(List<String> words, Function<Optional<Product>, Command> command) {
        return words.isEmpty()
                ? Optional.of(command.apply(Optional.empty()))
                : product(words).map(product -> command.apply(Optional.of(product)));
    }

    /** Splits a text into normalized words: pasted text and phones bring other spaces, quotes, dashes and marks. */
    static List<String> words(String text) {
        String plain = Normalizer.normalize(visible(text), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String spaced = QUOTES.matcher(DASHES.matcher(plain).replaceAll("-")).replaceAll(" ");
        return SPACES.splitAsStream(spaced)
                .map(word -> {
                    String bare = EDGES.matcher(word).replaceAll("");
                    return bare.isEmpty() ? word : bare;
                })
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The text without Slack's entities and without what nobody can see. */
    private static String visible(String text) {
        String raw = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        return INVISIBLE.matcher(raw).replaceAll("");
    }
}

package dev.candor.core.ui;

import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Parses slash commands. Ignores case and extra spaces; accepts products by id or name. */
final class CommandParser {
    private static final Map<String, Command.View> VIEWS =
            Map.of("trend", Command.View.TREND, "comments", Command.View.COMMENTS, "teams", Command.View.TEAMS);
    private static final List<String> VERBS =
            List.of("compare", "ask", "close", "digest", "report", "export", "stop", "start", "privacy", "help");

    /** Zero-width characters, direction marks, soft hyphens, variation selectors. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}]");

    private static final Pattern DASHES = Pattern.compile("[\\x{2010}-\\x{2015}\\x{2212}]");
    private static final Pattern QUOTES = Pattern.compile("[`\"'*´\\p{Pi}\\p{Pf}\\x{201A}\\x{201E}]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    /** Markup around a copied word, and the full stop that a phone makes of two spaces. */
    private static final Pattern EDGES = Pattern.compile("^[_~]+|[_~.,;:!?]+$");

    private final Catalogue catalogue;

    CommandParser(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Command parse(String text) {
        List<String> words = words(text);
        return interpret(words).orElseGet(() -> new Command.Unclear(new Suggestions(this).of(words)));
    }

    /** The command of these words without guessing; empty if they are none. */
    Optional<Command> interpret(List<String> words) {
        if (words.isEmpty()) {
            return Optional.of(new Command.Overview());
        }
        List<String> rest = words.subList(1, words.size());
        return switch (words.get(0)) {
            case "compare" -> compare(rest);
            case "ask" -> ask(rest);
            case "close" -> product(rest).map(Command.Close::new);
            case "digest" -> rest.isEmpty() ? Optional.of(new Command.Digest()) : Optional.empty();
            case "report" -> withOptionalProduct(rest, Command.Report::new);
            case "export" -> product(rest).map(Command.Export::new);
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
                                product(words.subList(0, last)).map(product -> new Command.About(product, view))));
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
        String raw = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        String plain = Normalizer.normalize(INVISIBLE.matcher(raw).replaceAll(""), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        String spaced = QUOTES.matcher(DASHES.matcher(plain).replaceAll("-")).replaceAll(" ");
        return SPACES.splitAsStream(spaced)
                .map(word -> {
                    String bare = EDGES.matcher(word).replaceAll("");
                    return bare.isEmpty() ? word : bare;
                })
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

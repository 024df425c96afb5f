package dev.candor.core.response.privacyhints;

import dev.candor.core.response.privacyhints.IdentifyingWords.Piece;
import dev.candor.core.response.privacyhints.NormalizedText.Word;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Team;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the names of colleagues and teams.
 *
 * <p>First and last name together are found however they are written; one of them alone, or a team's name, with a capital
 * letter only. A name that is an ordinary word needs more: a colleague's the other half, a team's a capital within a
 * sentence or a word like "team" beside it. The name of a product alone is never pointed out.
 */
public final class NameMatcher {
    private static final Set<String> GROUP_WORDS = Set.of(
            "team", "teams", "squad", "squads", "tribe", "crew", "folks", "people", "guys", "colleagues", "department");

    private final KnownNames names;
    private final PhraseTrie teams;
    private final Set<String> products;
    private volatile Colleagues colleagues = Colleagues.of(List.of());

    public NameMatcher(Catalogue catalogue, KnownNames names) {
        this.names = names;
        this.teams = PhraseTrie.of(catalogue.teams().stream()
                .map(Team::name)
                .map(NameMatcher::plain)
                .toList());
        this.products =
                catalogue.products().stream().flatMap(NameMatcher::words).collect(Collectors.toUnmodifiableSet());
    }

    /** The names that are known, ordered by their words. */
    private record Colleagues(Collection<PersonName> names, PhraseTrie full, PhraseTrie single, Set<String> handles) {
        static Colleagues of(Collection<PersonName> names) {
            return new Colleagues(
                    names,
                    PhraseTrie.of(
                            names.stream().flatMap(name -> name.full().stream()).toList()),
                    PhraseTrie.of(names.stream()
                            .flatMap(name -> name.single().stream())
                            .toList()),
                    names.stream().flatMap(name -> name.handles().stream()).collect(Collectors.toUnmodifiableSet()));
        }
    }

    /** Ordered anew only when other names are known. */
    private Colleagues colleagues() {
        Collection<PersonName> known = names.known();
        Colleagues ordered = colleagues;
        if (ordered.names() != known) {
            ordered = Colleagues.of(known);
            colleagues = ordered;
        }
        return ordered;
    }

    private static Stream<String> words(Product product) {
        return Stream.concat(plain(product.name()).stream(), plain(product.id()).stream());
    }

    private static List<String> plain(String name) {
        return NormalizedText.words(name).stream().map(Word::plain).toList();
    }

    /** Whether a colleague goes by this behind an @. */
    boolean isHandle(String plain) {
        return colleagues().handles().contains(plain);
    }

    /** Where this text names a colleague or a team; first and last name together come first. */
    List<Piece> in(String text) {
        TokenizedText tokens = new TokenizedText(text);
        Colleagues known = colleagues();
        return Stream.of(
                        pieces(tokens, known.full(), (at, row) -> isFull(tokens, at, row)),
                        pieces(tokens, known.single(), (at, row) -> isSingle(tokens, at, row)),
                        pieces(tokens, teams, (at, row) -> isTeam(tokens, at, row)))
                .flatMap(found -> found)
                .toList();
    }

    private static Stream<Piece> pieces(
            TokenizedText tokens, PhraseTrie phrases, BiPredicate<Integer, List<String>> accepted) {
        return IntStream.range(0, tokens.size())
                .boxed()
                .flatMap(at -> phrases.at(tokens, at).stream()
                        .filter(length -> accepted.test(at, tokens.words(at, length)))
                        .map(length -> tokens.piece(at, length)));
    }

    private static boolean isFull(TokenizedText tokens, int at, List<String> row) {
        return tokens.isCapital(at, row.size()) || !CommonWords.contain(row);
    }

    private boolean isSingle(TokenizedText tokens, int at, List<String> row) {
        return tokens.isCapital(at, 1) && !(row.size() == 1 && tokens.isAcronym(at)) && !products.containsAll(row);
    }

    private boolean isTeam(TokenizedText tokens, int at, List<String> row) {
        boolean capital = tokens.isCapital(at, row.size());
        boolean after = GROUP_WORDS.contains(tokens.plain(at - 1)) && (capital || tokens.isJoined(at));
        if (after || GROUP_WORDS.contains(tokens.plain(at + row.size()))) {
            return true;
        }
        return capital && !products.containsAll(row) && !(CommonWords.contain(row) && tokens.opensSentence(at));
    }
}

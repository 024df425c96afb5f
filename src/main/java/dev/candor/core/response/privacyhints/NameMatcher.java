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
 * <p>First and last name together match in any case; one of them alone, or the name of a team, only with a capital letter.
 * A name that is a common word needs more context: a colleague's name the other half, a team's name a capital within a
 * sentence or an adjacent word like "team". The name of a product alone never matches.
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

    /** The known names, indexed for matching. */
    private record Colleagues(Collection<PersonName> names, PhraseTrie full, PhraseTrie single, Set<String> handles) {
        static Colleagues of(Collection<PersonName> names) {
            return new Colleagues(
                    names,
                    PhraseTrie.of(names.stream()
                            .flatMap(name -> name.fullNames().stream())
                            .toList()),
                    PhraseTrie.of(names.stream()
                            .flatMap(name -> name.singleNames().stream())
                            .toList()),
                    names.stream().flatMap(name -> name.handles().stream()).collect(Collectors.toUnmodifiableSet()));
        }
    }

    /** Rebuilds the index only if the names have changed. */
    private Colleagues colleagues() {
        Collection<PersonName> known = names.known();
        Colleagues current = colleagues;
        if (current.names() != known) {
            current = Colleagues.of(known);
            colleagues = current;
        }
        return current;
    }

    private static Stream<String> words(Product product) {
        return Stream.concat(plain(product.name()).stream(), plain(product.id()).stream());
    }

    private static List<String> plain(String name) {
        return NormalizedText.words(name).stream().map(Word::plain).toList();
    }

    /** Whether a colleague has this handle. */
    boolean isHandle(String plain) {
        return colleagues().handles().contains(plain);
    }

    /** The names of colleagues and teams in this text; full names come first. */
    List<Piece> findIn(String text) {
        TokenizedText tokens = new TokenizedText(text);
        Colleagues known = colleagues();
        return Stream.of(
                        pieces(tokens, known.full(), (at, words) -> isFull(tokens, at, words)),
                        pieces(tokens, known.single(), (at, words) -> isSingle(tokens, at, words)),
                        pieces(tokens, teams, (at, words) -> isTeam(tokens, at, words)))
                .flatMap(found -> found)
                .toList();
    }

    private static Stream<Piece> pieces(
            TokenizedText tokens, PhraseTrie phrases, BiPredicate<Integer, List<String>> accepted) {
        return IntStream.range(0, tokens.size())
                .boxed()
                .flatMap(at -> phrases.lengthsAt(tokens, at).stream()
                        .filter(length -> accepted.test(at, tokens.words(at, length)))
                        .map(length -> tokens.piece(at, length)));
    }

    private static boolean isFull(TokenizedText tokens, int at, List<String> words) {
        return tokens.isCapital(at, words.size()) || !CommonWords.contain(words);
    }

    private boolean isSingle(TokenizedText tokens, int at, List<String> words) {
        return tokens.isCapital(at, 1) && !(words.size() == 1 && tokens.isAcronym(at)) && !products.containsAll(words);
    }

    private boolean isTeam(TokenizedText tokens, int at, List<String> words) {
        boolean capital = tokens.isCapital(at, words.size());
        boolean after = GROUP_WORDS.contains(tokens.plain(at - 1)) && (capital || tokens.isJoined(at));
        if (after || GROUP_WORDS.contains(tokens.plain(at + words.size()))) {
            return true;
        }
        return capital && !products.containsAll(words) && !(CommonWords.contain(words) && tokens.opensSentence(at));
    }
}

package dev.candor.core.intake;

import dev.candor.core.audience.Name;
import dev.candor.core.audience.Names;
import dev.candor.core.audience.OrdinaryWords;
import dev.candor.core.audience.Spelling;
import dev.candor.core.audience.Spelling.Word;
import dev.candor.core.intake.TellingWords.Piece;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Team;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the names of colleagues and teams.
 *
 * <p>First and last name together are found however they are written; one of them alone, or a team's name, with a capital
 * letter only. A name that is an ordinary word needs more: a colleague's the other half, a team's a capital within a
 * sentence or a word like "team" beside it. The name of a product alone is never pointed out.
 */
final class KnownNames {
    private static final Set<String> GROUP = Set.of(
            "team", "teams", "squad", "squads", "tribe", "crew", "folks", "people", "guys", "colleagues", "department");

    private final Names names;
    private final List<List<String>> teams;
    private final Set<String> products;

    KnownNames(Catalogue catalogue, Names names) {
        this.names = names;
        this.teams = catalogue.teams().stream()
                .map(Team::name)
                .map(KnownNames::plain)
                .filter(name -> !name.isEmpty())
                .toList();
        this.products =
                catalogue.products().stream().flatMap(KnownNames::words).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> words(Product product) {
        return Stream.concat(plain(product.name()).stream(), plain(product.id()).stream());
    }

    private static List<String> plain(String name) {
        return Spelling.words(name).stream().map(Word::plain).toList();
    }

    /** Whether a colleague goes by this behind an @. */
    boolean isHandle(String plain) {
        return names.known().stream().anyMatch(name -> name.handles().contains(plain));
    }

    /** Where this text names a colleague or a team; first and last name together come first. */
    List<Piece> in(String text) {
        Prose prose = new Prose(text);
        Collection<Name> known = names.known();
        List<Piece> found = new ArrayList<>();
        known.forEach(name -> name.full()
                .forEach(row -> prose.rows(row)
                        .filter(at -> prose.isCapital(at, row.size()) || !OrdinaryWords.contain(row))
                        .forEach(at -> found.add(prose.piece(at, row.size())))));
        known.forEach(name -> name.single()
                .forEach(row -> prose.rows(row)
                        .filter(at -> prose.isCapital(at, 1)
                                && !(row.size() == 1 && prose.isAcronym(at))
                                && !products.containsAll(row))
                        .forEach(at -> found.add(prose.piece(at, row.size())))));
        teams.forEach(row -> prose.rows(row)
                .filter(at -> isTeam(prose, at, row))
                .forEach(at -> found.add(prose.piece(at, row.size()))));
        return found;
    }

    private boolean isTeam(Prose prose, int at, List<String> row) {
        boolean capital = prose.isCapital(at, row.size());
        boolean after = GROUP.contains(prose.plain(at - 1)) && (capital || prose.isJoined(at));
        if (after || GROUP.contains(prose.plain(at + row.size()))) {
            return true;
        }
        return capital && !products.containsAll(row) && !(OrdinaryWords.contain(row) && prose.opensSentence(at));
    }
}

package dev.candor.core.response.privacyhints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Team;
import java.util.List;

/** Names that the search for identifying words knows, and what it finds. */
final class WordSearch {
    static final List<PersonName> COLLEAGUES = List.of(
            PersonName.of("Ana Ribeiro", "Ana", "ana.ribeiro"),
            PersonName.of("Ben Whitcombe", "benw", "ben.whitcombe"),
            PersonName.of("Magda Zielińska", "Magda", "magda.zielinska"),
            PersonName.of("Siobhán O'Brien", "", ""),
            PersonName.of("Anne-Marie van den Berg", "", "amvdb"),
            PersonName.of("Will Price", "Will", "will.price"),
            PersonName.of("Tom Jenkins", "Tom J", "tjenkins"),
            PersonName.of("Qiu Lan", "", "qiu"),
            PersonName.of("Grace Hopper (Platform)", "", ""),
            PersonName.of("Øystein Bjørnsen", "", ""),
            PersonName.of("You", "You", "you"),
            PersonName.of("", "", ""));

    static final Catalogue CATALOGUE = new Catalogue(
            List.of(product("ci", "CI"), product("jenkins", "Jenkins"), product("storage", "Object storage")),
            List.of(
                    team("payments", "Payments"),
                    team("search", "Search"),
                    team("sre", "SRE"),
                    team("devex", "Developer Experience"),
                    team("jenkins", "Jenkins")),
            List.of());

    private static Product product(String id, String name) {
        return new Product(id, name, List.of("U0PM"), "C0", List.of("C0"), List.of());
    }

    private static Team team(String id, String name) {
        return new Team(id, name, List.of("S0"), "C0");
    }

    static List<String> found(String text) {
        return new IdentifyingWords(new NameMatcher(CATALOGUE, () -> COLLEAGUES)).findIn(text);
    }

    private WordSearch() {}

    /** What is found in a text: expected words between semicolons. */
    static void check(String text, String expected, String reason) {
        assertThat(found(text)).as(reason).isEqualTo(expected == null ? List.of() : List.of(expected.split(";")));
    }
}

package dev.candor.core.wave;

import dev.candor.core.audience.Choices;
import dev.candor.core.audience.Directory;
import dev.candor.core.audience.Person;
import dev.candor.core.audience.Roster;
import dev.candor.core.audience.Rosters;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Team;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Works out who is asked in a wave, and in which group each of them is counted. */
public final class Audiences {
    private final Catalogue catalogue;
    private final Directory directory;
    private final Choices choices;

    /** From this catalogue and directory, less those who chose not to be asked. */
    public Audiences(Catalogue catalogue, Directory directory, Choices choices) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.choices = choices;
    }

    /** Who is asked. */
    sealed interface Asked {
        /** These people. */
        record Divided(Roster roster) implements Asked {}

        /** It cannot be told now, and why. */
        record NotNow(String why) implements Asked {}
    }

    /** Who is asked in a wave of this survey that opens now. */
    Asked of(Survey survey, Instant now) {
        Product product = catalogue
                .product(survey.product())
                .orElseThrow(() -> new IllegalArgumentException("there is no product " + survey.product()));
        Directory.Lookup audience = directory.find(product.audience());
        if (audience instanceof Directory.Lookup.NotNow not) {
            return new Asked.NotNow("the audience of " + product.id() + ": " + not.why());
        }
        Map<String, Set<String>> members = new HashMap<>();
        for (Team team : catalogue.teams()) {
            Directory.Lookup found = directory.find(team.members());
            if (found instanceof Directory.Lookup.NotNow not) {
                return new Asked.NotNow("the members of team " + team.id() + ": " + not.why());
            }
            members.put(team.id(), ids(found));
        }
        List<Person> asked = ((Directory.Lookup.Found) audience)
                .people().stream()
                        .filter(person -> choices.mayAsk(person.id(), product.id(), now))
                        .toList();
        return new Asked.Divided(Rosters.divide(asked, catalogue.teams(), members));
    }

    private static Set<String> ids(Directory.Lookup found) {
        return ((Directory.Lookup.Found) found)
                .people().stream().map(Person::id).collect(Collectors.toSet());
    }
}

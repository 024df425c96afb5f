package dev.candor.core.sampling;

import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Person;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Team;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Works out whom a product is for, and in which team each of them is. */
public final class SamplingFrames {
    private final Catalogue catalogue;
    private final Directory directory;
    private final OptOuts optOuts;

    /** From this catalogue and directory, with those who chose not to be asked. */
    public SamplingFrames(Catalogue catalogue, Directory directory, OptOuts optOuts) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.optOuts = optOuts;
    }

    /** What is asked of them. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** Whether the directory can be asked now. */
    public boolean isDirectoryReachable() {
        return directory.isReachable();
    }

    /** Whom a product is for. */
    public sealed interface Found {
        /** These people. */
        record People(SamplingFrame frame) implements Found {}

        /** It cannot be told now, and why. */
        record NotNow(String why) implements Found {}
    }

    /** The same, but it asks the directory each thing once: what is decided together is decided of the same people. */
    public SamplingFrames withCachedLookups() {
        return new SamplingFrames(catalogue, new Once(directory), optOuts);
    }

    /** Whom this product is for: its audience, less those whom it excludes. */
    public Found of(Product product) {
        Map<String, Set<String>> members = new HashMap<>();
        for (Team team : catalogue.teams()) {
            Directory.Lookup found = directory.find(team.members());
            if (found instanceof Directory.Lookup.NotNow not) {
                return new Found.NotNow("the members of team " + team.id() + ": " + not.why());
            }
            members.put(team.id(), ids(found));
        }
        Directory.Lookup audience = directory.find(product.audience());
        if (audience instanceof Directory.Lookup.NotNow not) {
            return new Found.NotNow("the audience of " + product.id() + ": " + not.why());
        }
        Set<Person> people = new HashSet<>(((Directory.Lookup.Found) audience).people());
        if (!product.exclude().isEmpty()) {
            Directory.Lookup excluded = directory.find(product.exclude());
            if (excluded instanceof Directory.Lookup.NotNow not) {
                return new Found.NotNow("whom " + product.id() + " excludes: " + not.why());
            }
            Set<String> ids = ids(excluded);
            people.removeIf(person -> ids.contains(person.id()));
        }
        return new Found.People(
                SamplingFrame.of(people, catalogue.teams(), members, optOuts.optedOutUntil(product.id())));
    }

    /** The people who own this product. */
    public Owners owners(Product product) {
        List<String> groups =
                product.owners().stream().filter(id -> !Person.isId(id)).toList();
        Set<String> owners = new HashSet<>(product.owners());
        groups.forEach(owners::remove);
        if (groups.isEmpty()) {
            return new Owners.Known(owners);
        }
        Directory.Lookup found = directory.find(groups);
        if (found instanceof Directory.Lookup.NotNow not) {
            return new Owners.NotNow("who owns " + product.id() + ": " + not.why());
        }
        owners.addAll(ids(found));
        return new Owners.Known(owners);
    }

    /** Ids of the people who own a product. */
    public sealed interface Owners {
        /** All of them. */
        record Known(Set<String> ids) implements Owners {}

        /** It cannot be told now, and why. */
        record NotNow(String why) implements Owners {}
    }

    private static Set<String> ids(Directory.Lookup found) {
        return ((Directory.Lookup.Found) found)
                .people().stream().map(Person::id).collect(Collectors.toSet());
    }

    /** Asks another directory each thing once. */
    private static final class Once implements Directory {
        private final Directory directory;
        private final Map<List<String>, Lookup> known = new HashMap<>();

        Once(Directory directory) {
            this.directory = directory;
        }

        @Override
        public Lookup find(Collection<String> references) {
            return known.computeIfAbsent(List.copyOf(references), directory::find);
        }
    }
}

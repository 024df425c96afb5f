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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Resolves the audience, teams and owners of a product with the directory. */
public final class SamplingFrames {
    private final Catalogue catalogue;
    private final Directory directory;
    private final OptOuts optOuts;

    /** Resolves the products of this catalogue, less the people who opted out. */
    public SamplingFrames(Catalogue catalogue, Directory directory, OptOuts optOuts) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.optOuts = optOuts;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public boolean isDirectoryReachable() {
        return directory.isReachable();
    }

    /** The result of resolving an audience. */
    public sealed interface Found permits Found.People, DirectoryFailure {
        /** The resolved audience. */
        record People(SamplingFrame frame) implements Found {}
    }

    /** A copy that looks each reference up once, so that decisions made together see the same people. */
    public SamplingFrames withCachedLookups() {
        return new SamplingFrames(catalogue, new CachedDirectory(directory), optOuts);
    }

    /** The frame of this product: its audience without the excluded people. */
    public Found of(Product product) {
        Map<String, Set<String>> members = new HashMap<>();
        for (Team team : catalogue.teams()) {
            Directory.Lookup found = directory.find(team.members());
            if (found instanceof DirectoryFailure failure) {
                return new DirectoryFailure("the members of team " + team.name() + ": " + failure.reason());
            }
            members.put(team.id(), ids(found));
        }
        Directory.Lookup audience = directory.find(product.audience());
        if (audience instanceof DirectoryFailure failure) {
            return new DirectoryFailure("the audience of " + product.name() + ": " + failure.reason());
        }
        Set<Person> people = new HashSet<>(((Directory.Lookup.Found) audience).people());
        if (!product.exclude().isEmpty()) {
            Directory.Lookup excluded = directory.find(product.exclude());
            if (excluded instanceof DirectoryFailure failure) {
                return new DirectoryFailure("the people excluded from " + product.name() + ": " + failure.reason());
            }
            Set<String> ids = ids(excluded);
            people.removeIf(person -> ids.contains(person.id()));
        }
        return new Found.People(
                SamplingFrame.of(people, catalogue.teams(), members, optOuts.optedOutUntil(product.id())));
    }

    /** Ids of the people who own this product, with user groups resolved. */
    public Owners owners(Product product) {
        List<String> groups =
                product.owners().stream().filter(id -> !Person.isId(id)).toList();
        Set<String> owners = new HashSet<>(product.owners());
        groups.forEach(owners::remove);
        if (groups.isEmpty()) {
            return new Owners.Known(owners);
        }
        Directory.Lookup found = directory.find(groups);
        if (found instanceof DirectoryFailure failure) {
            return new DirectoryFailure("the owners of " + product.name() + ": " + failure.reason());
        }
        owners.addAll(ids(found));
        return new Owners.Known(owners);
    }

    /** The result of resolving owners. */
    public sealed interface Owners permits Owners.Known, DirectoryFailure {
        /** Ids of all owners. */
        record Known(Set<String> ids) implements Owners {}
    }

    private static Set<String> ids(Directory.Lookup found) {
        return ((Directory.Lookup.Found) found)
                .people().stream().map(Person::id).collect(Collectors.toSet());
    }

    /** Caches look-ups in another directory. */
    private static final class CachedDirectory implements Directory {
        private final Directory directory;
        private final Map<List<String>, Lookup> known = new ConcurrentHashMap<>();

        CachedDirectory(Directory directory) {
            this.directory = directory;
        }

        @Override
        public Lookup find(Collection<String> references) {
            return known.computeIfAbsent(List.copyOf(references), directory::find);
        }
    }
}

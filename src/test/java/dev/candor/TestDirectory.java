package dev.candor;

import dev.candor.core.response.privacyhints.KnownNames;
import dev.candor.core.response.privacyhints.PersonName;
import dev.candor.core.sampling.Availability;
import dev.candor.core.sampling.AvailabilitySource;
import dev.candor.core.sampling.Directory;
import dev.candor.core.sampling.DirectoryFailure;
import dev.candor.core.survey.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** People by reference: fourteen in payments, seven in search, one in no team, unless others are put there. */
public final class TestDirectory implements Directory, KnownNames, AvailabilitySource {
    private Optional<String> fault = Optional.empty();
    private boolean reachable = true;
    private Runnable meanwhile = () -> {};
    private Set<String> left = Set.of();

    private final Map<String, Availability> availabilities = new HashMap<>();
    private List<PersonName> names = List.of();
    private final Map<String, Set<Person>> groups = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();

    public TestDirectory() {
        put("S0PAY", people("U0PAY", 14));
        put("S0SEARCH", people("U0SEARCH", 7));
        put(
                "C0ENG",
                Stream.of(people("U0PAY", 14), people("U0SEARCH", 7), people("U0ELSE", 1))
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet()));
    }

    /** Sets whom this reference names. */
    public void put(String reference, Set<Person> people) {
        groups.put(reference, people);
    }

    /** Makes look-ups of this reference fail. */
    public void hide(String reference) {
        hidden.add(reference);
    }

    /** Sets the availability of this person. */
    public void setAvailability(String person, Availability availability) {
        availabilities.put(person, availability);
    }

    @Override
    public Availability of(String person) {
        return availabilities.getOrDefault(person, new Availability.Unknown());
    }

    /** Sets the known names. */
    public void setNames(PersonName... known) {
        names = List.of(known);
    }

    @Override
    public Collection<PersonName> known() {
        return names;
    }

    /** Makes every look-up fail with this reason. */
    public void failWith(String why) {
        fault = Optional.of(why);
    }

    /** Makes look-ups succeed again. */
    public void recover() {
        fault = Optional.empty();
    }

    /** Sets whether Slack is reachable. */
    public void setReachable(boolean reached) {
        reachable = reached;
    }

    @Override
    public boolean isReachable() {
        return reachable;
    }

    /** Runs this during each look-up. */
    public void duringLookup(Runnable work) {
        meanwhile = work;
    }

    /** Removes these people. */
    public void remove(Set<String> people) {
        left = people;
    }

    @Override
    public Lookup find(Collection<String> references) {
        meanwhile.run();
        if (fault.isPresent()) {
            return new DirectoryFailure(fault.get());
        }
        Optional<String> unreadable =
                references.stream().filter(hidden::contains).findFirst();
        if (unreadable.isPresent()) {
            return new DirectoryFailure(unreadable.get() + " cannot be read; invite Candor to it");
        }
        return new Lookup.Found(references.stream()
                .flatMap(reference -> groups.getOrDefault(reference, itself(reference)).stream())
                .filter(person -> !left.contains(person.id()))
                .collect(Collectors.toSet()));
    }

    /** A person who was put nowhere is found by the own id. */
    private static Set<Person> itself(String reference) {
        return reference.startsWith("U") ? Set.of(new Person(reference, CoreFixture.LONDON)) : Set.of();
    }

    private static Set<Person> people(String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Person(prefix + i, CoreFixture.LONDON))
                .collect(Collectors.toSet());
    }
}

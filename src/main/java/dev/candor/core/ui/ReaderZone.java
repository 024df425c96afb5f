package dev.candor.core.ui;

import dev.candor.core.sampling.Directory;
import dev.candor.core.survey.Person;
import java.time.ZoneId;
import java.util.List;

/** Finds the timezone in which a person reads dates: their own, or the workspace's if theirs is unknown. */
final class ReaderZone {
    private final Directory directory;
    private final ZoneId defaultZone;

    ReaderZone(Directory directory, ZoneId otherwise) {
        this.directory = directory;
        this.defaultZone = otherwise;
    }

    ZoneId of(String person) {
        return directory.find(List.of(person)) instanceof Directory.Lookup.Found found
                ? found.people().stream()
                        .filter(one -> one.id().equals(person))
                        .findFirst()
                        .map(Person::zone)
                        .orElse(defaultZone)
                : defaultZone;
    }
}

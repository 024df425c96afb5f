package dev.candor.core.audience;

import dev.candor.core.survey.Attention;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who was asked when: what is left of a person's attention, and whose turn it is. Never who answered. */
public final class Memory {
    private final Optional<Attention> attention;
    private final Map<String, Past> people = new HashMap<>();

    /** Of these askings, under this limit. */
    public Memory(Optional<Attention> attention, Collection<Asking> askings) {
        this.attention = attention;
        askings.stream()
                .sorted(Comparator.comparing(Asking::when).thenComparing(Asking::survey))
                .forEach(this::note);
    }

    /** These people were asked by this survey; not before anything that is in memory already. */
    public void note(String survey, Collection<Person> asked, Instant when) {
        asked.forEach(person -> note(new Asking(survey, person.id(), when)));
    }

    private void note(Asking asking) {
        Past past = people.computeIfAbsent(asking.person(), person -> new Past());
        past.last.put(asking.survey(), asking.when());
        past.recent.addLast(asking);
        if (past.recent.size() > attention.map(Attention::atMost).orElse(0)) {
            past.recent.removeFirst();
        }
    }

    /** Ids of the people whom this survey asked. */
    public Set<String> askedBy(String survey) {
        return people.entrySet().stream()
                .filter(person -> person.getValue().last.containsKey(survey))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** When this survey asked this person last; {@link Instant#MIN}: never. */
    Instant last(String survey, String person) {
        Past past = people.get(person);
        return past == null ? Instant.MIN : past.last.getOrDefault(survey, Instant.MIN);
    }

    /** From when on this person has attention to give; {@link Instant#MIN}: always had. */
    Instant free(String person) {
        Past past = people.get(person);
        return past == null
                        || attention.isEmpty()
                        || past.recent.size() < attention.get().atMost()
                ? Instant.MIN
                : past.recent.getFirst().when().plus(attention.get().per());
    }

    /** What took up the attention of this person. */
    List<Asking> recent(String person) {
        Past past = people.get(person);
        return past == null ? List.of() : List.copyOf(past.recent);
    }

    /** Of one person: when each survey asked last, and as many of the last askings as the limit counts, the oldest first. */
    private static final class Past {
        private final Map<String, Instant> last = new HashMap<>();
        private final Deque<Asking> recent = new ArrayDeque<>();
    }
}

package dev.candor.bench;

import dev.candor.core.disclosure.Policy;
import dev.candor.core.sampling.Directory;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Person;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Team;
import dev.candor.core.survey.WorkingHours;
import dev.candor.edge.config.Configuration;
import dev.candor.edge.config.WorkspaceSettings;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A company with teams of a hundred people, and its surveys. */
record Company(int size) implements Directory {
    static final ZoneId ZONE = ZoneId.of("Europe/London");
    static final String OWNER = "U0PM";
    static final WorkingHours HOURS = new WorkingHours(
            LocalTime.of(9, 0), LocalTime.of(17, 0), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of());
    static final List<Question> QUESTIONS = List.of(
            new Question("satisfaction", QuestionType.RATING, "Overall, how satisfied are you with it?", List.of()),
            new Question("ease", QuestionType.EASE, "It made it easy to ship my last change.", List.of()),
            new Question("recommend", QuestionType.NPS, "How likely are you to recommend it?", List.of()),
            new Question(
                    "pain", QuestionType.MULTI, "What slows you down?", List.of("queueing", "flaky tests", "docs")),
            new Question("one-thing", QuestionType.TEXT, "What one thing should we change?", List.of()));
    private static final String EVERYONE = "C0ENG";
    private static final int TEAM = 100;

    /** Ids of all people. */
    List<String> people() {
        return IntStream.range(0, size).mapToObj(Company::person).toList();
    }

    /** All channels and user groups. */
    List<String> references() {
        return Stream.concat(
                        Stream.of(EVERYONE), IntStream.range(0, size / TEAM).mapToObj(i -> "S0T" + i))
                .toList();
    }

    /** The people of a channel, a user group or a person. */
    Set<Person> persons(String reference) {
        return members(reference).stream().map(id -> new Person(id, ZONE)).collect(Collectors.toSet());
    }

    /** Person ids of a channel, a user group or a person. */
    List<String> members(String reference) {
        if (reference.equals(EVERYONE)) {
            return people();
        }
        if (!reference.startsWith("S0T")) {
            return List.of(reference);
        }
        int first = TEAM * Integer.parseInt(reference.substring(3));
        return IntStream.range(first, Math.min(size, first + TEAM))
                .mapToObj(Company::person)
                .toList();
    }

    private static String person(int number) {
        return "U" + (100_000 + number);
    }

    @Override
    public Lookup find(Collection<String> references) {
        return new Lookup.Found(references.stream()
                .flatMap(reference -> persons(reference).stream())
                .collect(Collectors.toSet()));
    }

    /** Catalogue of these products, each with one survey that only its owner opens. */
    static Catalogue catalogue(int people, List<String> products) {
        return new Catalogue(
                products.stream()
                        .map(id -> new Product(id, id, List.of(OWNER), "C0CI", List.of(EVERYONE), List.of()))
                        .toList(),
                IntStream.range(0, people / TEAM)
                        .mapToObj(i -> new Team("team" + i, "Team " + i, List.of("S0T" + i), "C0T" + i))
                        .toList(),
                products.stream().map(Company::survey).toList());
    }

    /** Survey of this product, without a schedule. */
    static Survey survey(String product) {
        return new Survey(product + "-pulse", product, Optional.empty(), Duration.ofDays(5), List.of(), QUESTIONS);
    }

    /** Configuration of these products. */
    Configuration configuration(List<String> products) {
        return new Configuration(
                new WorkspaceSettings(ZONE, HOURS, List.of(), WorkspaceSettings.Visibility.EVERYONE),
                catalogue(size, products),
                Optional.empty(),
                Policy.FLOOR,
                200);
    }
}

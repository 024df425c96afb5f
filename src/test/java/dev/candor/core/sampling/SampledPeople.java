package dev.candor.core.sampling;

import dev.candor.core.survey.CalendarDays;
import dev.candor.core.survey.Person;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.SampleSize;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Team;
import dev.candor.core.survey.WorkingHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** People in teams of any size, a survey that asks them, and who selects them. */
final class SampledPeople {
    static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
    static final Sampler SAMPLER = new Sampler(
            5,
            new WorkingHours(LocalTime.MIN, LocalTime.MAX, EnumSet.allOf(DayOfWeek.class), Set.of()),
            new CalendarDays(ZoneOffset.UTC));

    private SampledPeople() {}

    /** A request for a survey that has no result yet. */
    static OpeningRequest request(Survey survey, Instant due, Instant now) {
        return new OpeningRequest(survey, due, now, new ExpectedResponse(survey.expectedResponse(), List.of()));
    }

    static Survey survey(String id, SampleSize sample) {
        return new Survey(
                id,
                "ci",
                Optional.empty(),
                Duration.ofDays(5),
                List.of(),
                sample,
                List.of(new Question("q", QuestionType.RATING, "How?", List.of())),
                50);
    }

    static SamplingFrame frame(List<Integer> teams) {
        return frame(teams, people(teams));
    }

    static SamplingFrame frame(List<Integer> teams, Collection<Person> people) {
        return SamplingFrame.of(people, teams(teams.size() - 1), members(teams), Map.of());
    }

    /** The sizes are those of teams, but the last of several is that of people in no team. */
    static List<Person> people(List<Integer> teams) {
        List<Person> people = new ArrayList<>();
        members(teams).forEach((team, ids) -> ids.forEach(id -> people.add(new Person(id, ZoneOffset.UTC))));
        return people.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
    }

    static Map<String, List<String>> members(List<Integer> teams) {
        Map<String, List<String>> members = new HashMap<>();
        for (int team = 0; team < teams.size(); team++) {
            String prefix = "U0" + (char) ('A' + team);
            members.put(
                    "t" + team,
                    IntStream.range(0, teams.get(team))
                            .mapToObj(i -> prefix + (10 + i))
                            .toList());
        }
        return members;
    }

    static List<Team> teams(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Team("t" + i, "T" + i, List.of("S" + i), "C" + i))
                .toList();
    }
}

package dev.candor.core.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.CalendarDays;
import dev.candor.core.survey.ContactLimit;
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
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Who is asked, of companies of all shapes. */
class SamplerTest {
    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
    private static final Sampler DRAW = new Sampler(
            5,
            new WorkingHours(LocalTime.MIN, LocalTime.MAX, EnumSet.allOf(DayOfWeek.class), Set.of()),
            new CalendarDays(ZoneOffset.UTC));
    private static final ExpectedResponse USUAL = new ExpectedResponse(50, List.of());
    private static final Optional<ContactLimit> NO_LIMIT = Optional.empty();

    @Property(tries = 200)
    void nobody_is_asked_above_the_limit_however_waves_collide(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 20) Integer> teams,
            @ForAll @IntRange(min = 1, max = 3) int atMost,
            @ForAll @IntRange(min = 1, max = 30) int days,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 200) Integer> hoursBetween,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        ContactLimit limit = new ContactLimit(atMost, Duration.ofDays(days));
        ContactHistory contactHistory = new ContactHistory(Optional.of(limit), List.of(), DRAW.days());
        Map<String, List<Instant>> asked = new HashMap<>();
        Instant now = START;
        for (int wave = 0; wave < hoursBetween.size(); wave++) {
            now = now.plus(Duration.ofHours(hoursBetween.get(wave)));
            OpeningRequest request =
                    new OpeningRequest(survey("s" + wave % 4, new SampleSize.Share(percent)), now, now);
            if (DRAW.select(pool(teams), request, contactHistory) instanceof Selection.Asked people) {
                contactHistory.add(request.survey().id(), people.people(), now);
                for (Person person : people.people()) {
                    asked.computeIfAbsent(person.id(), id -> new ArrayList<>()).add(now);
                }
            }
        }
        assertThat(asked.values()).allSatisfy(times -> {
            for (int i = 0; i + atMost < times.size(); i++) {
                assertThat(times.get(i + atMost)).isAfterOrEqualTo(times.get(i).plus(limit.period()));
            }
        });
    }

    @Property(tries = 200)
    void in_each_group_nobody_is_asked_again_before_everyone_else_was(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 30) Integer> teams,
            @ForAll @IntRange(min = 5, max = 60) int number,
            @ForAll @IntRange(min = 1, max = 20) int waves) {
        SamplingFrame frame = pool(teams);
        ReportingGroups groups = frame.reportingGroups(frame.candidates(), USUAL);
        ContactHistory contactHistory = new ContactHistory(NO_LIMIT, List.of(), DRAW.days());
        for (int wave = 0; wave < waves; wave++) {
            Instant now = START.plus(Duration.ofDays(7L * wave));
            OpeningRequest request = new OpeningRequest(survey("s", new SampleSize.People(number)), now, now);
            if (DRAW.select(frame, request, contactHistory) instanceof Selection.Asked asked) {
                for (int group = 0; group < groups.count(); group++) {
                    int ordinal = group;
                    Predicate<Candidate> member = one -> groups.groupOf(one.team()) == ordinal;
                    Predicate<Candidate> chosen = one -> asked.people().contains(one.person());
                    assertThat(last(frame, contactHistory, member.and(chosen))
                                    .max()
                                    .orElse(ContactLog.NEVER))
                            .isLessThanOrEqualTo(last(frame, contactHistory, member.and(chosen.negate()))
                                    .min()
                                    .orElse(Long.MAX_VALUE));
                }
                contactHistory.add("s", asked.people(), now);
            }
        }
    }

    private static LongStream last(SamplingFrame frame, ContactHistory contactHistory, Predicate<Candidate> which) {
        return IntStream.range(0, frame.candidates().size())
                .filter(i -> which.test(frame.candidates().get(i)))
                .mapToLong(i -> contactHistory.logsOf(frame)[i].lastContact(contactHistory.surveyNumber("s")));
    }

    @Test
    void in_time_everyone_is_asked_however_small_their_group() {
        SamplingFrame frame = pool(List.of(40, 20, 2));
        ContactHistory contactHistory = new ContactHistory(NO_LIMIT, List.of(), DRAW.days());
        Set<Person> asked = new HashSet<>();
        for (int week = 0; week < 40; week++) {
            Instant now = START.plus(Duration.ofDays(7L * week));
            OpeningRequest request = new OpeningRequest(survey("s", new SampleSize.People(14)), now, now);
            Selection.Asked drawn = (Selection.Asked) DRAW.select(frame, request, contactHistory);
            contactHistory.add("s", drawn.people(), now);
            asked.addAll(drawn.people());
        }
        assertThat(asked).hasSize(62);
    }

    @Property(tries = 300)
    void as_many_are_asked_as_the_sample_says_and_all_groups_stay_reportable_if_there_are_enough_of_them(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 30) Integer> teams,
            @ForAll @IntRange(min = 5, max = 120) int number) {
        SamplingFrame frame = pool(teams);
        int people = frame.candidates().size();
        OpeningRequest request = new OpeningRequest(survey("s", new SampleSize.People(number)), START, START);
        Selection selection = DRAW.select(frame, request, new ContactHistory(NO_LIMIT, List.of(), DRAW.days()));
        if (people < 5) {
            assertThat(selection).isEqualTo(new Selection.TooFew(5));
            return;
        }
        Selection.Asked asked = (Selection.Asked) selection;
        assertThat(asked.people()).hasSize(Math.min(number, people)).doesNotHaveDuplicates();
        ReportingGroups whole = frame.reportingGroups(frame.candidates(), USUAL);
        int needed = IntStream.range(0, whole.count())
                .map(group ->
                        whole.size(group) >= whole.minimumSize(group) ? whole.minimumSize(group) : whole.size(group))
                .sum();
        if (number >= needed) {
            assertThat(asked.groups()).hasSize((int)
                    whole.groups().stream().filter(Roster.Group::reportable).count());
        }
    }

    @Property(tries = 100)
    void the_same_people_and_memory_give_the_same_sample_in_whatever_order_they_come(
            @ForAll @Size(min = 3, max = 6) List<@IntRange(min = 5, max = 20) Integer> teams, @ForAll long order) {
        List<Person> people = new ArrayList<>(people(teams));
        OpeningRequest request = new OpeningRequest(survey("s", new SampleSize.People(9)), START, START.plusSeconds(5));
        Set<Person> first = chosen(pool(teams, people), request);
        Collections.shuffle(people, new Random(order));
        assertThat(chosen(pool(teams, people), request)).isEqualTo(first).hasSize(9);
    }

    @Test
    void another_survey_or_another_due_date_draws_others() {
        SamplingFrame frame = pool(List.of(20, 20));
        SampleSize sample = new SampleSize.People(12);
        Set<Person> first = chosen(frame, new OpeningRequest(survey("s", sample), START, START));
        assertThat(chosen(frame, new OpeningRequest(survey("t", sample), START, START)))
                .isNotEqualTo(first);
        assertThat(chosen(frame, new OpeningRequest(survey("s", sample), START.plusSeconds(1), START)))
                .isNotEqualTo(first);
        assertThat(chosen(frame, new OpeningRequest(survey("s", sample), START, START.plusSeconds(1))))
                .as("when it really opens plays no part")
                .isEqualTo(first);
    }

    @Test
    void a_share_is_of_all_who_are_willing_and_those_who_were_asked_enough_do_not_make_it_smaller() {
        SamplingFrame frame = pool(List.of(40));
        ContactHistory contactHistory =
                new ContactHistory(Optional.of(new ContactLimit(1, Duration.ofDays(14))), List.of(), DRAW.days());
        contactHistory.add("other", people(List.of(20)), START);
        Instant later = START.plusSeconds(60);
        Selection selection = DRAW.select(
                frame, new OpeningRequest(survey("s", new SampleSize.Share(25)), later, later), contactHistory);
        assertThat(((Selection.Asked) selection).people()).hasSize(10).doesNotContainAnyElementsOf(people(List.of(20)));
    }

    @Test
    void who_does_not_want_to_be_asked_is_not_until_the_day_they_named() {
        List<Person> people = people(List.of(6));
        Map<String, Instant> refusals =
                Map.of(people.get(0).id(), Instant.MAX, people.get(1).id(), START.plusSeconds(1));
        SamplingFrame frame = SamplingFrame.of(people, teams(1), members(List.of(6)), refusals);
        ContactHistory contactHistory = new ContactHistory(NO_LIMIT, List.of(), DRAW.days());
        Survey survey = survey("s", SampleSize.everyone());
        assertThat(DRAW.select(frame, new OpeningRequest(survey, START, START), contactHistory))
                .isEqualTo(new Selection.TooFew(5));
        assertThat(chosen(frame, new OpeningRequest(survey, START, START.plusSeconds(1))))
                .containsExactlyInAnyOrderElementsOf(people.subList(1, 6));
    }

    @Test
    void where_too_many_were_asked_enough_it_says_by_whom_and_until_when() {
        SamplingFrame frame = pool(List.of(8));
        ContactHistory contactHistory =
                new ContactHistory(Optional.of(new ContactLimit(1, Duration.ofDays(14))), List.of(), DRAW.days());
        contactHistory.add("early", people(List.of(3)), START.minusSeconds(60));
        contactHistory.add("late", people(List.of(8)).subList(3, 7), START);
        Selection selection = DRAW.select(
                frame, new OpeningRequest(survey("s", SampleSize.everyone()), START, START), contactHistory);
        assertThat(selection)
                .isEqualTo(new Selection.ContactLimitReached(
                        START.plus(Duration.ofDays(14)), Map.of("early", START.minusSeconds(60), "late", START)));
        assertThat(selection.toString()).as("never who").doesNotContain("U0");
    }

    @Test
    void a_small_sample_is_shared_out_in_proportion_and_a_larger_one_raises_small_groups() {
        int[] sizes = {60, 30, 10};
        int[] least = {6, 6, 8};
        assertThat(SampleAllocation.of(sizes, least, 10, 0)).containsExactly(6, 3, 1);
        assertThat(SampleAllocation.of(sizes, least, 20, 0)).containsExactly(6, 6, 8);
        assertThat(SampleAllocation.of(sizes, least, 40, 0)).containsExactly(21, 11, 8);
        assertThat(SampleAllocation.of(sizes, least, 100, 0)).containsExactly(60, 30, 10);
        int[] withFew = {50, 3};
        assertThat(SampleAllocation.of(withFew, new int[] {6, 8}, 20, 0))
                .as("no group is raised that could not be reported, and the lot rounds")
                .containsExactly(18, 2);
        assertThat(SampleAllocation.of(withFew, new int[] {6, 8}, 20, 52)).containsExactly(19, 1);
    }

    private static Set<Person> chosen(SamplingFrame frame, OpeningRequest request) {
        Selection selection = DRAW.select(frame, request, new ContactHistory(NO_LIMIT, List.of(), DRAW.days()));
        return Set.copyOf(((Selection.Asked) selection).people());
    }

    private static Survey survey(String id, SampleSize sample) {
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

    private static SamplingFrame pool(List<Integer> teams) {
        return pool(teams, people(teams));
    }

    private static SamplingFrame pool(List<Integer> teams, Collection<Person> people) {
        return SamplingFrame.of(people, teams(teams.size() - 1), members(teams), Map.of());
    }

    /** All but the last of the sizes are teams; the last are people in none, unless it is the only one. */
    private static List<Person> people(List<Integer> teams) {
        List<Person> people = new ArrayList<>();
        members(teams).forEach((team, ids) -> ids.forEach(id -> people.add(new Person(id, ZoneOffset.UTC))));
        return people.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
    }

    private static Map<String, List<String>> members(List<Integer> teams) {
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

    private static List<Team> teams(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Team("t" + i, "T" + i, List.of("S" + i), "C" + i))
                .toList();
    }
}

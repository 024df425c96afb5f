package dev.candor.core.sampling;

import static dev.candor.core.sampling.SampledPeople.SAMPLER;
import static dev.candor.core.sampling.SampledPeople.START;
import static dev.candor.core.sampling.SampledPeople.frame;
import static dev.candor.core.sampling.SampledPeople.members;
import static dev.candor.core.sampling.SampledPeople.people;
import static dev.candor.core.sampling.SampledPeople.request;
import static dev.candor.core.sampling.SampledPeople.survey;
import static dev.candor.core.sampling.SampledPeople.teams;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.Person;
import dev.candor.core.survey.SampleSize;
import dev.candor.core.survey.Survey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
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

/** The selection of people, for audiences of all shapes. */
class SamplerTest {
    private static final ExpectedResponse HALF_RESPOND = new ExpectedResponse(50, List.of());
    private static final Optional<ContactLimit> NO_LIMIT = Optional.empty();

    @Property(tries = 200)
    void people_are_asked_whenever_enough_are_free_and_nobody_more_often_than_the_contact_limit_allows(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 20) Integer> teams,
            @ForAll @IntRange(min = 1, max = 3) int maxSurveys,
            @ForAll @IntRange(min = 1, max = 30) int days,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 200) Integer> hoursBetween,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        ContactLimit limit = new ContactLimit(maxSurveys, Duration.ofDays(days));
        ContactHistory history = new ContactHistory(Optional.of(limit), List.of(), SAMPLER.days());
        Map<String, List<Instant>> asked = new HashMap<>();
        boolean isEnough = new SampleSize.Share(percent).of(people(teams).size()) >= 5;
        Instant allFree = START;
        Instant now = START;
        for (int wave = 0; wave < hoursBetween.size(); wave++) {
            now = now.plus(Duration.ofHours(hoursBetween.get(wave)));
            OpeningRequest request = request(survey("s" + wave % 4, new SampleSize.Share(percent)), now, now);
            if (SAMPLER.select(frame(teams), request, history) instanceof Selection.Asked people) {
                history.add(request.survey().id(), people.people(), now);
                for (Person person : people.people()) {
                    asked.computeIfAbsent(person.id(), id -> new ArrayList<>()).add(now);
                }
                assertThat(people.people()).hasSizeGreaterThanOrEqualTo(5);
                allFree = now.plus(limit.period());
            } else {
                assertThat(isEnough && !now.isBefore(allFree)).isFalse();
            }
        }
        assertThat(asked.values()).allSatisfy(times -> {
            for (int i = 0; i + maxSurveys < times.size(); i++) {
                assertThat(times.get(i + maxSurveys))
                        .isAfterOrEqualTo(times.get(i).plus(limit.period()));
            }
        });
    }

    @Property(tries = 200)
    void nobody_is_asked_again_before_everyone_else_of_their_group_was_asked(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 30) Integer> teams,
            @ForAll @IntRange(min = 5, max = 60) int number,
            @ForAll @IntRange(min = 1, max = 20) int waves) {
        SamplingFrame frame = frame(teams);
        ReportingGroups groups = frame.reportingGroups(frame.candidates(), HALF_RESPOND);
        ContactHistory history = new ContactHistory(NO_LIMIT, List.of(), SAMPLER.days());
        for (int wave = 0; wave < waves; wave++) {
            Instant now = START.plus(Duration.ofDays(7L * wave));
            OpeningRequest request = request(survey("s", new SampleSize.People(number)), now, now);
            if (SAMPLER.select(frame, request, history) instanceof Selection.Asked asked) {
                for (int group = 0; group < groups.count(); group++) {
                    int ordinal = group;
                    Predicate<Candidate> member = one -> groups.groupOf(one.team()) == ordinal;
                    Predicate<Candidate> chosen = one -> asked.people().contains(one.person());
                    assertThat(last(frame, history, member.and(chosen)).max().orElse(ContactHistory.NEVER))
                            .isLessThanOrEqualTo(last(frame, history, member.and(chosen.negate()))
                                    .min()
                                    .orElse(Long.MAX_VALUE));
                }
                history.add("s", asked.people(), now);
            }
        }
    }

    private static LongStream last(SamplingFrame frame, ContactHistory history, Predicate<Candidate> which) {
        return IntStream.range(0, frame.candidates().size())
                .filter(i -> which.test(frame.candidates().get(i)))
                .mapToLong(i -> history.lastContact(history.surveyNumber("s"), history.peopleOf(frame)[i]));
    }

    @Test
    void over_many_waves_even_people_of_small_groups_are_all_asked() {
        SamplingFrame frame = frame(List.of(40, 20, 2));
        ContactHistory history = new ContactHistory(NO_LIMIT, List.of(), SAMPLER.days());
        Set<Person> asked = new HashSet<>();
        for (int week = 0; week < 40; week++) {
            Instant now = START.plus(Duration.ofDays(7L * week));
            OpeningRequest request = request(survey("s", new SampleSize.People(14)), now, now);
            Selection.Asked selection = (Selection.Asked) SAMPLER.select(frame, request, history);
            history.add("s", selection.people(), now);
            asked.addAll(selection.people());
        }
        assertThat(asked).hasSize(62);
    }

    @Property(tries = 300)
    void a_sample_has_the_configured_size_and_keeps_all_groups_reportable_if_it_is_large_enough(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 30) Integer> teams,
            @ForAll @IntRange(min = 5, max = 120) int number) {
        SamplingFrame frame = frame(teams);
        int people = frame.candidates().size();
        OpeningRequest request = request(survey("s", new SampleSize.People(number)), START, START);
        Selection selection = SAMPLER.select(frame, request, new ContactHistory(NO_LIMIT, List.of(), SAMPLER.days()));
        if (people < 5) {
            assertThat(selection).isEqualTo(new Selection.TooFew(5));
            return;
        }
        Selection.Asked asked = (Selection.Asked) selection;
        assertThat(asked.people()).hasSize(Math.min(number, people)).doesNotHaveDuplicates();
        ReportingGroups whole = frame.reportingGroups(frame.candidates(), HALF_RESPOND);
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
    void the_same_frame_and_history_give_the_same_sample_in_any_order_of_people(
            @ForAll @Size(min = 3, max = 6) List<@IntRange(min = 5, max = 20) Integer> teams, @ForAll long order) {
        List<Person> people = new ArrayList<>(people(teams));
        OpeningRequest request = request(survey("s", new SampleSize.People(9)), START, START.plusSeconds(5));
        Set<Person> first = chosen(frame(teams, people), request);
        Collections.shuffle(people, new Random(order));
        assertThat(chosen(frame(teams, people), request)).isEqualTo(first).hasSize(9);
    }

    @Test
    void another_survey_or_due_time_selects_other_people() {
        SamplingFrame frame = frame(List.of(20, 20));
        SampleSize sample = new SampleSize.People(12);
        Set<Person> first = chosen(frame, request(survey("s", sample), START, START));
        assertThat(chosen(frame, request(survey("t", sample), START, START))).isNotEqualTo(first);
        assertThat(chosen(frame, request(survey("s", sample), START.plusSeconds(1), START)))
                .isNotEqualTo(first);
        assertThat(chosen(frame, request(survey("s", sample), START, START.plusSeconds(1))))
                .as("the actual opening plays no part")
                .isEqualTo(first);
    }

    @Test
    void a_percentage_counts_people_who_have_reached_the_contact_limit_too() {
        SamplingFrame frame = frame(List.of(40));
        ContactHistory history =
                new ContactHistory(Optional.of(new ContactLimit(1, Duration.ofDays(14))), List.of(), SAMPLER.days());
        history.add("other", people(List.of(20)), START);
        Instant later = START.plusSeconds(60);
        Selection selection =
                SAMPLER.select(frame, request(survey("s", new SampleSize.Share(25)), later, later), history);
        assertThat(((Selection.Asked) selection).people()).hasSize(10).doesNotContainAnyElementsOf(people(List.of(20)));
    }

    @Test
    void an_opted_out_person_is_not_asked_before_the_opt_out_ends() {
        List<Person> people = people(List.of(6));
        Map<String, Instant> optedOutUntil =
                Map.of(people.get(0).id(), Instant.MAX, people.get(1).id(), START.plusSeconds(1));
        SamplingFrame frame = SamplingFrame.of(people, teams(1), members(List.of(6)), optedOutUntil);
        ContactHistory history = new ContactHistory(NO_LIMIT, List.of(), SAMPLER.days());
        Survey survey = survey("s", SampleSize.everyone());
        assertThat(SAMPLER.select(frame, request(survey, START, START), history))
                .isEqualTo(new Selection.TooFew(5));
        assertThat(chosen(frame, request(survey, START, START.plusSeconds(1))))
                .containsExactlyInAnyOrderElementsOf(people.subList(1, 6));
    }

    @Test
    void a_small_sample_is_proportional_and_a_larger_one_gives_small_groups_their_minimum() {
        int[] sizes = {60, 30, 10};
        int[] minimums = {6, 6, 8};
        assertThat(SampleAllocation.of(sizes, minimums, 10, 0)).containsExactly(6, 3, 1);
        assertThat(SampleAllocation.of(sizes, minimums, 20, 0)).containsExactly(6, 6, 8);
        assertThat(SampleAllocation.of(sizes, minimums, 40, 0)).containsExactly(21, 11, 8);
        assertThat(SampleAllocation.of(sizes, minimums, 100, 0)).containsExactly(60, 30, 10);
        int[] withFew = {50, 3};
        assertThat(SampleAllocation.of(withFew, new int[] {6, 8}, 20, 0))
                .as("a group that cannot be reported gets its proportional share, rounded by the seed")
                .containsExactly(18, 2);
        assertThat(SampleAllocation.of(withFew, new int[] {6, 8}, 20, 52)).containsExactly(19, 1);
    }

    private static Set<Person> chosen(SamplingFrame frame, OpeningRequest request) {
        Selection selection = SAMPLER.select(frame, request, new ContactHistory(NO_LIMIT, List.of(), SAMPLER.days()));
        return Set.copyOf(((Selection.Asked) selection).people());
    }
}

package dev.candor.core.sampling;

import static dev.candor.core.sampling.SampledPeople.SAMPLER;
import static dev.candor.core.sampling.SampledPeople.START;
import static dev.candor.core.sampling.SampledPeople.frame;
import static dev.candor.core.sampling.SampledPeople.people;
import static dev.candor.core.sampling.SampledPeople.request;
import static dev.candor.core.sampling.SampledPeople.survey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.Person;
import dev.candor.core.survey.SampleSize;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.WorkingHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Selections that wait, because people were asked too often. */
class WaitingSelectionTest {
    @Test
    void a_selection_under_the_contact_limit_names_the_other_surveys_and_when_people_are_free() {
        SamplingFrame frame = frame(List.of(8));
        ContactHistory history =
                new ContactHistory(Optional.of(new ContactLimit(1, Duration.ofDays(14))), List.of(), SAMPLER.days());
        history.add("early", people(List.of(3)), START.minusSeconds(60));
        history.add("late", people(List.of(8)).subList(3, 7), START);
        Selection selection = SAMPLER.select(frame, request(survey("s", SampleSize.everyone()), START, START), history);
        assertThat(selection).isInstanceOfSatisfying(Selection.ContactLimitReached.class, limit -> {
            assertThat(limit.until()).isEqualTo(START.plus(Duration.ofDays(14)));
            assertThat(limit.lastContacts().get())
                    .containsOnly(Map.entry("early", START.minusSeconds(60)), Map.entry("late", START));
        });
        assertThat(selection.toString()).as("no person is named").doesNotContain("U0");
    }

    @Test
    void a_wave_that_waits_for_busy_people_does_not_count_on_others_who_have_no_working_hours_then() {
        WorkingHours hours =
                new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0), EnumSet.allOf(DayOfWeek.class), Set.of());
        Sampler sampler = new Sampler(5, hours, SAMPLER.days());
        List<Person> everyone = new ArrayList<>(people(List.of(8)));
        IntStream.range(0, 8)
                .mapToObj(i -> new Person("U0NZ" + i, ZoneId.of("Pacific/Auckland")))
                .forEach(everyone::add);
        SamplingFrame frame = SamplingFrame.of(everyone, List.of(), Map.of(), Map.of());
        ContactHistory history =
                new ContactHistory(Optional.of(new ContactLimit(1, Duration.ofDays(14))), List.of(), SAMPLER.days());
        history.add("other", people(List.of(8)), START.minusSeconds(60));
        Survey brief = survey("s", SampleSize.everyone()).withOpenFor(Duration.ofHours(4));

        assertThat(sampler.select(frame, request(brief, START, START), history))
                .isInstanceOfSatisfying(
                        Selection.ContactLimitReached.class,
                        limit -> assertThat(limit.until())
                                .isEqualTo(START.minusSeconds(60).plus(Duration.ofDays(14))));
    }

    @Test
    void a_copy_of_a_contact_history_goes_on_by_itself() {
        SamplingFrame frame = frame(List.of(8));
        OpeningRequest request = request(survey("s", SampleSize.everyone()), START, START);
        ContactHistory history =
                new ContactHistory(Optional.of(new ContactLimit(2, Duration.ofDays(14))), List.of(), SAMPLER.days());
        history.add("early", people(List.of(8)), START.minusSeconds(60));
        ContactHistory copy = history.copy();
        copy.add("late", people(List.of(8)), START.minusSeconds(1));

        assertThat(SAMPLER.select(frame, request, history)).isInstanceOf(Selection.Asked.class);
        assertThat(SAMPLER.select(frame, request, copy)).isInstanceOf(Selection.ContactLimitReached.class);
        history.add("later", people(List.of(8)), START);
        assertThat(((Selection.ContactLimitReached) SAMPLER.select(frame, request, copy))
                        .lastContacts()
                        .get())
                .containsOnlyKeys("early", "late");
    }
}

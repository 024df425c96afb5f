package dev.candor.core.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.response.Receipt;
import dev.candor.core.response.Submission;
import dev.candor.core.sampling.Contact;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.SampleSize;
import dev.candor.core.survey.Survey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contact limit across all products. */
class ContactLimitTest {
    private static final Instant TEN = CoreFixture.START.plusSeconds(60);
    private static final Optional<ContactLimit> ONE_IN_TEN_DAYS = Optional.of(new ContactLimit(1, Duration.ofDays(10)));

    @TempDir
    Path folder;

    private static Product product(String id, int priority) {
        return new Product(
                id,
                id.toUpperCase(Locale.ROOT),
                List.of("U0PM"),
                "C0CI",
                List.of("C0ENG"),
                List.of(),
                priority,
                List.of());
    }

    private static Survey survey(String product, SampleSize sample, String cron) {
        return new Survey(
                product + "-pulse",
                product,
                Optional.of(cron).filter(c -> !c.isEmpty()),
                Duration.ofDays(5),
                List.of(),
                sample,
                CoreFixture.QUESTIONS,
                50);
    }

    private static Catalogue catalogue(Optional<ContactLimit> limit, Survey... surveys) {
        return new Catalogue(
                List.of(product("ci", 5), product("k8s", 1)), CoreFixture.CATALOGUE.teams(), List.of(surveys), limit);
    }

    private static Catalogue twoOnTuesdays() {
        return catalogue(
                ONE_IN_TEN_DAYS,
                survey("ci", SampleSize.everyone(), "0 0 10 ? * TUE"),
                survey("k8s", SampleSize.everyone(), "0 0 10 ? * TUE#4"));
    }

    private static List<String> alerts(CoreFixture fixture, Instant at) {
        List<OutboxMessage> alerts =
                fixture.outbox.claim(EnumSet.allOf(OutboxMessage.Kind.class), at, at.plusSeconds(60), 1000).stream()
                        .filter(message -> message.kind() == OutboxMessage.Kind.ALERT)
                        .toList();
        alerts.forEach(fixture.outbox::drop);
        return alerts.stream()
                .map(message -> ((OutboxMessage.Alert) message).words())
                .toList();
    }

    private static List<String> open(CoreFixture fixture) {
        return fixture.waveStore.open().stream().map(Wave::id).toList();
    }

    @Test
    void of_two_due_surveys_the_first_by_priority_opens_and_the_owner_of_the_other_is_alerted_once() {
        try (CoreFixture fixture = new CoreFixture(folder, twoOnTuesdays())) {
            fixture.tickAt(CoreFixture.START);
            fixture.tickAt(TEN);
            for (int hour = 0; hour < 5; hour++) {
                fixture.tickAt(TEN.plus(Duration.ofHours(hour)));
            }
            assertThat(open(fixture)).containsExactly("k8s-pulse-20261124T100000Z");
            assertThat(alerts(fixture, TEN.plus(Duration.ofHours(5))))
                    .singleElement()
                    .isEqualTo(
                            "The survey “CI pulse” about CI is postponed: people are asked at most 1 survey in 10 days,"
                                    + " and most of its people were asked by “K8S pulse” (priority 1 before 5). It opens as"
                                    + " soon as enough people can be asked again. If it would have closed by then, it is"
                                    + " skipped.")
                    .asString()
                    .as("never how many, never who")
                    .doesNotContain("22", "U0");
        }
    }

    @Test
    void a_survey_postponed_until_its_close_is_skipped_and_the_next_opens_when_the_limit_allows() {
        try (CoreFixture fixture = new CoreFixture(folder, twoOnTuesdays())) {
            fixture.tickAt(CoreFixture.START);
            fixture.tickAt(TEN);
            assertThat(alerts(fixture, TEN)).hasSize(1);
            fixture.tickAt(TEN.plus(Duration.ofDays(5)));
            assertThat(open(fixture)).as("it would have closed").isEmpty();
            fixture.tickAt(TEN.plus(Duration.ofDays(7)));
            assertThat(open(fixture)).as("too early for the next one too").isEmpty();
            assertThat(alerts(fixture, TEN.plus(Duration.ofDays(7))))
                    .as("each postponed survey is alerted")
                    .singleElement()
                    .asString()
                    .contains("“K8S pulse”");
            fixture.tickAt(TEN.plus(Duration.ofDays(10)).minusMillis(1));
            assertThat(open(fixture)).isEmpty();
            fixture.tickAt(TEN.plus(Duration.ofDays(10)));
            assertThat(open(fixture)).containsExactly("ci-pulse-20261201T100000Z");
        }
    }

    @Test
    void the_contact_limit_counts_and_binds_waves_started_by_owners() {
        Catalogue catalogue = catalogue(
                ONE_IN_TEN_DAYS, survey("ci", SampleSize.everyone(), ""), survey("k8s", SampleSize.everyone(), ""));
        try (CoreFixture fixture = new CoreFixture(folder, catalogue)) {
            assertThat(fixture.scheduler.ask("k8s-pulse", TEN)).isInstanceOf(OpeningResult.Opened.class);
            fixture.tickAt(TEN.plusSeconds(1));
            fixture.deliverPrompts();
            OpeningResult result = fixture.scheduler.ask("ci-pulse", TEN.plusSeconds(1));
            assertThat(result).isInstanceOf(OpeningResult.ContactLimitReached.class);
            assertThat(((OpeningResult.ContactLimitReached) result).selection().until())
                    .isEqualTo(TEN.plus(Duration.ofDays(10)));
            fixture.tickAt(TEN.plus(Duration.ofDays(6)));
            assertThat(fixture.scheduler.ask("k8s-pulse", TEN.plus(Duration.ofDays(6))))
                    .as("not even the same survey again")
                    .isInstanceOf(OpeningResult.ContactLimitReached.class);
            assertThat(fixture.scheduler.ask("ci-pulse", TEN.plus(Duration.ofDays(10))))
                    .isInstanceOf(OpeningResult.Opened.class);
        }
    }

    @Test
    void people_of_a_void_wave_are_asked_again_when_the_limit_allows() {
        Catalogue catalogue = catalogue(ONE_IN_TEN_DAYS, survey("ci", SampleSize.everyone(), ""));
        try (CoreFixture fixture = new CoreFixture(folder, catalogue)) {
            fixture.scheduler.ask("ci-pulse", TEN);
            fixture.vault.destroyKeys("ci-pulse-20261124T100000Z");
            fixture.tickAt(TEN.plusSeconds(1));
            fixture.deliverPrompts();
            fixture.tickAt(TEN.plus(Duration.ofMinutes(11)));
            fixture.tickAt(TEN.plus(Duration.ofDays(10)).minusSeconds(1));
            assertThat(open(fixture)).isEmpty();
            assertThat(alerts(fixture, TEN.plus(Duration.ofDays(10))))
                    .filteredOn(alert -> !alert.contains("is void"))
                    .singleElement()
                    .asString()
                    .contains("“CI pulse” (its own last wave)");
            fixture.tickAt(TEN.plus(Duration.ofDays(10)));
            assertThat(open(fixture)).containsExactly("ci-pulse-20261204T100000Z");
        }
    }

    @Test
    void a_wave_of_too_few_people_is_not_opened_and_its_owner_is_alerted_once() {
        Catalogue catalogue = catalogue(Optional.empty(), survey("ci", new SampleSize.Share(20), "0 0 10 ? * TUE"));
        try (CoreFixture fixture = new CoreFixture(folder, catalogue)) {
            fixture.tickAt(CoreFixture.START);
            fixture.tickAt(TEN);
            fixture.tickAt(TEN.plus(Duration.ofDays(7)));
            assertThat(open(fixture)).isEmpty();
            assertThat(alerts(fixture, TEN.plus(Duration.ofDays(7))))
                    .singleElement()
                    .isEqualTo("The survey “CI pulse” about CI is not opened: fewer than 5 people would be asked, too"
                            + " few to show any result. Whoever looks after Candor's configuration can"
                            + " widen the audience of `ci`, or raise the survey's sample, which is 20%.");
        }
    }

    @Test
    void an_audience_excluded_as_a_whole_opens_no_wave() {
        Product nobody =
                new Product("ci", "CI", List.of("U0PM"), "C0CI", List.of("S0PAY"), List.of("C0ENG"), 5, List.of());
        Catalogue catalogue = new Catalogue(
                List.of(nobody), List.of(), List.of(survey("ci", SampleSize.everyone(), "")), Optional.empty());
        try (CoreFixture fixture = new CoreFixture(folder, catalogue)) {
            assertThat(fixture.scheduler.ask("ci-pulse", TEN)).isInstanceOf(OpeningResult.TooFew.class);
        }
    }

    @Test
    void people_take_turns_across_restarts_and_whether_they_answered_makes_no_difference(@TempDir Path other) {
        Catalogue catalogue = catalogue(Optional.empty(), survey("ci", new SampleSize.People(11), "0 0 10 ? * TUE"));
        List<Set<String>> silent = threeWeeks(folder, catalogue, false);
        List<Set<String>> answered = threeWeeks(other, catalogue, true);
        assertThat(silent).isEqualTo(answered).allMatch(roster -> roster.size() == 11);
        assertThat(silent.stream()
                        .flatMap(Set::stream)
                        .filter(id -> id.startsWith("U0PAY"))
                        .distinct())
                .as("in three times seven, all fourteen have had their turn")
                .hasSize(14);
    }

    private static List<Set<String>> threeWeeks(Path folder, Catalogue catalogue, boolean answer) {
        List<Set<String>> rosters = new ArrayList<>();
        for (int week = 0; week < 3; week++) {
            try (CoreFixture fixture = new CoreFixture(folder, catalogue)) {
                Instant opens = TEN.plus(Duration.ofDays(7L * week));
                fixture.tickAt(opens.minusSeconds(60));
                fixture.tickAt(opens);
                Wave wave = fixture.waveStore.open().get(0);
                Set<String> roster = fixture.waveStore.rosterByGroup(wave.id()).values().stream()
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet());
                rosters.add(roster);
                fixture.deliverPrompts();
                if (answer) {
                    roster.forEach(person -> assertThat(fixture.responses.cast(
                                    new Submission(person, wave.id(), Map.of("satisfaction", List.of("5")))))
                            .isInstanceOf(Receipt.Sealed.class));
                }
                fixture.tickAt(wave.closes());
            }
        }
        return rosters;
    }

    @Test
    void without_a_contact_limit_or_rotation_no_contact_is_stored() {
        try (CoreFixture fixture = new CoreFixture(folder)) {
            fixture.openWave();
            assertThat(fixture.waveStore.contacts()).isEmpty();
        }
    }

    /** A survey of everyone and one of twenty people have asked, under a contact limit. */
    private CoreFixture askedTwice() {
        Survey everyone = survey("ci", SampleSize.everyone(), "");
        Survey turns = survey("k8s", new SampleSize.People(20), "");
        Catalogue limited = catalogue(Optional.of(new ContactLimit(2, Duration.ofDays(10))), everyone, turns);
        CoreFixture fixture = new CoreFixture(folder, limited);
        fixture.scheduler.ask("ci-pulse", TEN);
        fixture.scheduler.ask("k8s-pulse", TEN.plusSeconds(1));
        return fixture;
    }

    @Test
    void a_wave_needs_the_contacts_of_its_survey_and_the_late_ones_of_others() {
        try (CoreFixture fixture = askedTwice()) {

            assertThat(fixture.waveStore.contacts("ci-pulse", TEN))
                    .containsExactlyInAnyOrderElementsOf(fixture.waveStore.contacts());
            assertThat(fixture.waveStore.contacts("ci-pulse", TEN.plusSeconds(1)))
                    .extracting(Contact::survey)
                    .containsOnly("ci-pulse")
                    .hasSize(22);
        }
    }

    @Test
    void contacts_that_are_no_longer_needed_are_deleted() {
        try (CoreFixture fixture = askedTwice()) {
            assertThat(fixture.waveStore.contacts()).hasSize(42);
            fixture.directory.remove(Set.of("U0PAY1"));
            Instant later = TEN.plus(Duration.ofDays(11));
            fixture.tickAt(later);
            fixture.scheduler.ask("k8s-pulse", later);
            assertThat(fixture.waveStore.contacts()).extracting(Contact::survey).containsOnly("k8s-pulse");
            assertThat(fixture.waveStore.contacts())
                    .as("the last time of each, and nobody who left")
                    .extracting(Contact::person)
                    .doesNotHaveDuplicates()
                    .doesNotContain("U0PAY1");
        }
        try (CoreFixture fixture =
                new CoreFixture(folder, catalogue(Optional.empty(), survey("ci", SampleSize.everyone(), "")))) {
            fixture.tickAt(TEN.plus(Duration.ofDays(20)));
            fixture.scheduler.ask("ci-pulse", TEN.plus(Duration.ofDays(20)));
            assertThat(fixture.waveStore.contacts()).isEmpty();
        }
    }
}

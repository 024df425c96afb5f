package dev.candor.privacy.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.UsageQuestions;
import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.disclosure.MembershipChange;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseHeading;
import dev.candor.core.disclosure.ReleaseText;
import dev.candor.core.disclosure.Tally;
import dev.candor.core.disclosure.TallyInput;
import dev.candor.core.page.Page;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.ui.result.EveryPage;
import dev.candor.core.ui.result.ProductHistory;
import dev.candor.core.ui.result.ProductTrend;
import dev.candor.core.ui.result.ReleaseBuilder;
import dev.candor.core.ui.result.TestHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Worlds with equal published results look equal on every page: in bars, order, wording and numbers. */
@Tag("slow")
class SurfacesTest {
    /** Thirty people of a branch get figures; as many are left that branches differ. */
    private static final int PEOPLE = 36;

    @ParameterizedTest
    // Nobody is asked a score.
    @EnumSource(
            value = QuestionType.class,
            names = {"TEXT", "SCORE"},
            mode = EnumSource.Mode.EXCLUDE)
    void worlds_that_are_published_alike_look_alike_on_every_page(QuestionType type) {
        CandorDisclosure candor = new CandorDisclosure(type, 2);
        List<PossibleWorld> worlds = PossibleWorld.ofSizes(List.of(10, 6));
        Map<String, Set<List<Page>>> pages = pages(worlds, candor::published);
        assertThat(pages.values()).allSatisfy(looks -> assertThat(looks).hasSize(1));
        assertThat(pages.size()).as("distinguishable results").isBetween(3, worlds.size() / 2);
    }

    /** A survey that asks first which branch people take, and what people of three kinds answer. */
    private enum Branched {
        USE,
        GENERATIONS;

        private List<Question> questions() {
            return this == USE ? UsageQuestions.USE_BEFORE_OPINION : UsageQuestions.GENERATIONS;
        }

        private List<Ballot> kinds() {
            return this == USE
                    ? List.of(
                            user(Map.of("satisfaction", point(5), "choice", point(4), "alternative", option(0))),
                            user(Map.of("satisfaction", point(1), "choice", point(1), "alternative", option(1))),
                            new Ballot(0, false, Map.of("why-not", option(0), "instead", option(1))))
                    : List.of(
                            user(Map.of("generation", option(0), "rating-ci", point(5))),
                            user(Map.of("generation", option(1), "rating-jenkins", point(1))),
                            user(Map.of("generation", option(2), "rating-ci", point(2), "rating-jenkins", point(4))));
        }

        private List<String> words() {
            return this == USE
                    ? List.of("Captivity gap", "Four groups of users", "who answered")
                    : List.of(" % use an older generation", "How each is liked", "has not clearly changed");
        }

        private static Ballot user(Map<String, Answer> answers) {
            return new Ballot(0, true, answers);
        }

        private static Answer point(int point) {
            return new Answer.Point(point);
        }

        private static Answer option(int option) {
            return new Answer.Chosen(Set.of(option));
        }

        Release published(PossibleWorld world) {
            ReleaseHeading heading = new ReleaseHeading("ci-pulse-7", "ci-pulse", "ci", LocalDate.of(2026, 11, 24));
            List<ReportingGroup> team = List.of(new ReportingGroup(0, "payments", "Payments"));
            TallyInput input = new TallyInput(heading, questions(), team, MembershipChange.NONE, 40, Policy.FLOOR);
            List<Ballot> ballots = new ArrayList<>();
            for (int kind = 0; kind < kinds().size(); kind++) {
                ballots.addAll(Collections.nCopies(world.groups().get(0).get(kind), kinds().get(kind)));
            }
            return new Tally(input).count(ballots);
        }
    }

    @ParameterizedTest
    @EnumSource
    void worlds_that_are_published_alike_look_alike_whichever_branch_people_take(Branched survey) {
        List<PossibleWorld> worlds = PossibleWorld.ofSizes(List.of(PEOPLE));
        Map<String, Set<List<Page>>> pages = pages(worlds, survey::published);
        assertThat(pages.values()).allSatisfy(looks -> assertThat(looks).hasSize(1));
        assertThat(pages.size()).as("distinguishable results").isBetween(3, worlds.size() * 2 / 3);
        assertThat(pages.values().toString()).as("what is attacked").contains(survey.words());
    }

    private static Map<String, Set<List<Page>>> pages(
            List<PossibleWorld> worlds, Function<PossibleWorld, Release> published) {
        Map<String, Set<List<Page>>> pages = new HashMap<>();
        // Releases with equal content cannot look different; those that are only published alike could.
        worlds.stream()
                .map(published)
                .distinct()
                .forEach(release -> pages.computeIfAbsent(ReleaseText.write(release), text -> new HashSet<>())
                        .add(pages(release)));
        return pages;
    }

    private static List<Page> pages(Release release) {
        // As many as the critics' floor and an old generation that stays take; two of others, which take less time.
        Question first = release.questions().get(0);
        int results = first.type() == QuestionType.RATING ? 5 : first.purpose() == Purpose.GENERATION ? 4 : 2;
        ProductHistory history = TestHistory.of(ReleaseBuilder.CI, Collections.nCopies(results, release));
        ProductHistory other = TestHistory.of(ReleaseBuilder.JENKINS, release);
        ProductTrend trend = TestHistory.trend(history);
        return EveryPage.of(history, trend, other);
    }
}

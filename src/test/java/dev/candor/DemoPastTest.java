package dev.candor;

import static dev.candor.BotWithPast.asked;
import static dev.candor.BotWithPast.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.disclosure.Coding;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.ReleaseText;
import dev.candor.core.disclosure.Share;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.page.Part;
import dev.candor.core.reply.Reply;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.TrendMark;
import dev.candor.core.ui.result.DetailsPage;
import dev.candor.core.ui.result.MigrationResult;
import dev.candor.core.ui.result.ProductHistory;
import dev.candor.core.ui.result.RenderedPage;
import dev.candor.core.ui.result.ReplySubjects;
import dev.candor.core.ui.result.ResultPage;
import dev.candor.core.ui.result.TestHistory;
import dev.candor.core.ui.result.TrendPage;
import dev.candor.demo.workspace.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The year before the demo begins. */
@Tag("slow")
class DemoPastTest {
    @TempDir
    static Path folder;

    private static BotWithPast year;

    @BeforeAll
    static void live() {
        year = new BotWithPast(folder.resolve("year"), Period.ofYears(1));
    }

    @AfterAll
    static void close() {
        year.close();
    }

    @Test
    void each_product_was_asked_about_once_a_month_every_other_or_every_third_month() {
        assertThat(Stream.of("ci", "kubernetes", "jenkins", "storage", "platform")
                        .map(product -> year.releases(product).size()))
                .containsExactly(12, 12, 12, 6, 4);
        assertThat(year.releases("ci")).allSatisfy(release -> {
            assertThat(release.isVoided()).isFalse();
            assertThat(release.participation().orElse(0)).isBetween(60, 80);
            assertThat(release.comments(CommentReaders.EVERYONE)).hasSizeGreaterThan(2);
        });
    }

    @Test
    void satisfaction_with_ci_rises_from_a_quarter_to_two_thirds() {
        List<Integer> satisfied = satisfied("ci");
        assertThat(satisfied.subList(0, 4)).allMatch(share -> share <= 35);
        assertThat(satisfied.subList(9, 12)).allMatch(share -> share >= 60);
    }

    @Test
    void the_trend_of_ci_and_its_latest_result_say_that_the_floor_of_its_critics_fell() {
        String fell = "The critics' floor fell from 35 % to about 10 % or less dissatisfied.";
        ProductHistory history = year.history("ci").upToResult();
        assertThat(RenderedPage.of(TrendPage.of(TestHistory.trend(history), 0, history)))
                .contains("*Critics' floor*: about 10 % or less dissatisfied", fell);
        assertThat(RenderedPage.of(ResultPage.of(history))).contains(fell);
    }

    @Test
    void the_trend_of_ci_is_marked_where_it_turned() {
        assertThat(year.storage.marks().of("ci"))
                .containsExactly(
                        new TrendMark(LocalDate.of(2026, 7, 7), "new runners live"),
                        new TrendMark(LocalDate.of(2026, 8, 25), "flaky tests in quarantine"));
    }

    @Test
    void a_theme_stands_out_of_the_latest_comments_about_kubernetes_and_can_be_answered() {
        Release latest = year.releases("kubernetes").get(11);
        assertThat(ReplySubjects.of(latest)).contains(new Reply.OfTheme("usability"));
    }

    @Test
    void comments_about_ci_are_often_about_one_theme() {
        assertThat(year.releases("ci").stream()
                        .flatMap(release -> release.questions().stream()
                                .filter(question -> question.id().startsWith("themes"))
                                .map(release::cell))
                        .flatMap(cell -> cell instanceof Shown shown ? shown.shares().stream() : Stream.empty())
                        .filter(share -> share.percent() > 10))
                .hasSizeGreaterThan(5);
    }

    @Test
    void jenkins_loses_users_at_first_and_then_only_their_good_will() {
        List<Integer> use = year.releases("jenkins").stream()
                .map(release -> shown(release.use()).shares().get(0).percent())
                .toList();
        assertThat(use.get(0)).isGreaterThan(70);
        assertThat(use.subList(4, 12)).allMatch(share -> share >= 35 && share <= 55);
        assertThat(satisfied("jenkins").get(0)).isGreaterThan(30);
        assertThat(satisfied("jenkins").get(11)).isLessThanOrEqualTo(20);
    }

    @Test
    void the_move_from_jenkins_to_ci_has_come_to_a_standstill_and_its_page_and_result_say_so() {
        MigrationResult result =
                TestHistory.trend(year.history("ci")).migration().orElseThrow();
        List<Integer> alone = year.releases("ci", "ci-migration").stream()
                .map(release -> shown(release.cell(release.questions().get(0))).shares())
                .map(shares -> shares.get(0).percent())
                .toList();
        assertThat(alone).hasSize(5);
        assertThat(alone.get(1)).isGreaterThan(alone.get(0) + 15);
        String warning =
                "*The share of people who use an older generation has not clearly changed in the last 3 surveys.* No clear change";
        assertThat(result.facts().get(1)).startsWith(warning);
        String wave = year.releases("ci", "ci-migration").get(4).heading().wave();
        assertThat(RenderedPage.of(DetailsPage.of(year.history("ci").upTo(wave))))
                .contains(warning);
        assertThat(result.topics())
                .extracting(MigrationResult.Topic::id)
                .containsExactly("liking", "knowing", "blockers", "incentives");
        assertThat(result.topics().get(2).parts().get(0)).isInstanceOf(Part.Table.class);
    }

    @Test
    void kubernetes_is_liked_by_half_of_its_users_and_never_by_team() {
        assertThat(satisfied("kubernetes")).allMatch(share -> share >= 30 && share <= 60);
        assertThat(year.releases("kubernetes"))
                .noneMatch(release ->
                        release.isBrokenDown(ProductHistory.headline(release).orElseThrow()));
    }

    @Test
    void the_usability_of_kubernetes_is_a_score_in_every_wave() {
        assertThat(year.releases("kubernetes")).allSatisfy(release -> {
            Question score = release.questions().stream()
                    .filter(question -> question.type() == QuestionType.SCORE)
                    .findFirst()
                    .orElseThrow();
            assertThat(shown(release.cell(score)).shares().get(0).percent()).isBetween(40, 75);
        });
    }

    @Test
    void many_use_kubernetes_who_would_not_choose_it() {
        assertThat(year.releases("kubernetes")).allSatisfy(release -> {
            assertThat(shown(release.use()).shares().get(0).percent()).isGreaterThanOrEqualTo(80);
            assertThat(shown(release.cell(asked(release, Purpose.CHOICE)))
                            .shares()
                            .get(0)
                            .percent())
                    .isBetween(35, 60);
        });
    }

    @Test
    void some_users_of_kubernetes_are_loyal_others_mercenaries_hostages_or_defectors() {
        List<List<Share>> groups = year.releases("kubernetes").stream()
                .map(release ->
                        shown(release.cell(asked(release, Purpose.CAPTIVITY))).shares())
                .toList();
        assertThat(groups)
                .hasSize(12)
                .allSatisfy(shares -> assertThat(shares)
                        .as("hostages are many")
                        .element(2)
                        .satisfies(hostages -> assertThat(hostages.percent()).isGreaterThanOrEqualTo(20)));
        assertThat(groups.get(11)).extracting(Share::coding).containsOnly(Coding.ABOUT);
    }

    @Test
    void people_who_left_jenkins_say_why() {
        assertThat(year.releases("jenkins").subList(6, 12))
                .allSatisfy(release -> assertThat(release.cell(asked(release, Purpose.WHY_NOT)))
                        .isInstanceOf(Shown.class));
    }

    @Test
    void every_survey_about_several_products_says_how_many_like_none_of_them() {
        assertThat(year.releases("platform")).hasSize(4).allSatisfy(release -> {
            assertThat(shown(release.cell(asked(release, Purpose.CRITICS)))
                            .shares()
                            .get(0)
                            .percent())
                    .isLessThan(20);
            assertThat(release.questions()).extracting(Question::id).contains("satisfaction", "ci", "kubernetes");
        });
    }

    @Test
    void one_wave_is_open_whose_question_waits_for_the_visitor_and_nothing_else_is_left() throws IOException {
        Wave open = year.storage.waves().open().get(0);
        assertThat(year.storage.waves().open()).hasSize(1);
        assertThat(open.survey().id()).isEqualTo("ci-migration");
        assertThat(year.storage.responses().answered(open.id(), Demo.VISITOR)).isFalse();
        assertThat(year.workspace.as(Demo.VISITOR).directMessages())
                .singleElement()
                .satisfies(prompt -> assertThat(LocalDate.ofInstant(prompt.sentAt(), ZoneOffset.UTC))
                        .isEqualTo("2026-11-17"));
        assertThat(year.storage.outbox().nextDue()).isEmpty();
        try (Stream<Path> vault = Files.list(year.folder.resolve("vault"))) {
            assertThat(vault.map(Path::getFileName).map(Path::toString))
                    .hasSize(2)
                    .contains("vault.id");
        }
        assertThat(year.storage.waves().contacts())
                .as("who was asked when is remembered")
                .isNotEmpty();
    }

    @Test
    void only_the_last_result_of_each_product_is_posted_on_the_day_when_it_closed() {
        List<Message> messages = year.workspace.state().messages().all();
        assertThat(messages.stream()
                        .filter(message ->
                                message.thread().isEmpty() && message.channel().startsWith("C0"))
                        .map(message ->
                                message.channel() + " " + LocalDate.ofInstant(message.sentAt(), ZoneOffset.UTC)))
                .containsExactlyInAnyOrder(
                        "C0STORE 2026-10-27", "C0CI 2026-11-03", "C0K8S 2026-11-10", "C0JENKINS 2026-11-17");
    }

    @Test
    void owners_have_answered_results_in_every_way_and_the_latest_one_in_its_thread() {
        assertThat(year.storage.replies().ofProduct("ci"))
                .extracting(Reply::kind)
                .containsExactlyInAnyOrder(Reply.Kind.values());
        assertThat(year.storage.replies().ofProduct("ci"))
                .as("each is about a question that was asked")
                .allSatisfy(reply -> assertThat(year.storage
                                .releases()
                                .of(reply.wave())
                                .orElseThrow()
                                .questions())
                        .extracting(question -> (Reply.Subject) new Reply.OfQuestion(question.id()))
                        .contains(reply.subject()));
        assertThat(year.storage.replies().ofProduct("ci"))
                .as("all in the quarter whose story the demo tells")
                .allSatisfy(reply -> assertThat(reply.given()).isAfter(Instant.parse("2026-10-01T00:00:00Z")));
        List<Message> ofCi = year.workspace.state().messages().in("C0CI");
        assertThat(ofCi).hasSize(2);
        assertThat(ofCi.get(1).thread()).contains(ofCi.get(0).ts());
        assertThat(ofCi.get(1).blocks().toString())
                .contains("Twice as many runners", "https://wiki.acme.example/ci/runners");
    }

    @Test
    void the_past_is_the_same_in_every_run() {
        try (BotWithPast once = new BotWithPast(folder.resolve("once"), Period.ofMonths(1));
                BotWithPast again = new BotWithPast(folder.resolve("again"), Period.ofMonths(1))) {
            assertThat(texts(once)).hasSize(3).isEqualTo(texts(again));
        }
    }

    private static List<String> texts(BotWithPast past) {
        return past.configuration.catalogue().products().stream()
                .flatMap(product -> past.storage.releases().latest(product.id(), 100).stream())
                .map(ReleaseText::write)
                .toList();
    }

    /** Percent of satisfied users in each wave. */
    private static List<Integer> satisfied(String product) {
        return year.releases(product).stream()
                .map(release ->
                        shown(release.cell(ProductHistory.headline(release).orElseThrow())))
                .map(cell -> cell.shares().get(0).percent())
                .toList();
    }
}

package dev.candor.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.demo.page.Browser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The report in a real browser. */
@Tag("slow")
@Tag("browser")
final class ReportPagesTest {
    private static final String FOREIGN_REQUESTS = """
            return performance.getEntriesByType('resource')
                .map((one) => one.name).filter((name) => !name.startsWith(location.origin))""";
    private static final String OVERFLOW = "return document.documentElement.scrollWidth - window.innerWidth";

    private static final String AXE = axe();

    private static Browser browser;

    @TempDir
    Path folder;

    private ReportFixture report;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void start() {
        report = new ReportFixture(folder);
        browser.desktop();
        browser.dark(false);
        browser.forget();
    }

    @AfterEach
    void stop() {
        report.close();
    }

    @Test
    void a_visitor_opens_the_link_by_keyboard_and_goes_from_page_to_page() {
        browser.open(report.link(ReportFixture.ANA));
        browser.write("body", Keys.TAB);
        assertThat(browser.focused().getText()).isEqualTo("Open the report");
        browser.write("button", Keys.ENTER);
        browser.see("h2 a", "Jenkins");
        browser.click("h2 a", "CI");
        browser.see(".headline", "satisfied");
        assertThat(browser.text("header [aria-current]")).isEqualTo("CI");
        browser.click("footer a", "Who read what");
        browser.see("td", "somebody else");
        browser.click("footer button", "Sign out");
        browser.see("h1", "Signed out");
        browser.open(report.at("/product/ci"));
        browser.see("h1", "You are signed out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/product/ci",
                "/product/kubernetes",
                "/product/storage",
                "/product/secrets",
                "/product/odd",
                "/story/ci?quarter=2026Q3",
                "/compare?one=ci&other=jenkins",
                "/migration/ci",
                "/migration/storage",
                "/privacy",
                "/readings"
            })
    void every_page_is_accessible_fits_and_asks_nobody_else(String path) {
        signIn();
        browser.console();
        open(path);
        browser.run("document.querySelectorAll('details').forEach((one) => one.open = true)");
        assertThat(violations()).as("light").isEmpty();
        browser.dark(true);
        assertThat(violations()).as("dark").isEmpty();
        browser.phone();
        open(path);
        assertThat(violations()).as("on a phone").isEmpty();
        assertThat(browser.run(OVERFLOW)).as("wider than a phone").isEqualTo(0L);
        assertThat(browser.run(FOREIGN_REQUESTS)).isEqualTo(List.of());
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void pages_for_whoever_is_not_signed_in_are_accessible_too() {
        browser.console();
        browser.open(report.link(ReportFixture.ANA));
        browser.run(AXE);
        assertThat(violations()).isEmpty();
        assertThat(browser.console()).isEmpty();
        open("");
        browser.see("h1", "You are signed out");
        assertThat(violations()).isEmpty();
    }

    @Test
    void an_expired_a_reused_and_a_stolen_link_show_the_way_out() {
        String expired = report.link(ReportFixture.ANA);
        report.advance(Duration.ofMinutes(10));
        browser.open(expired);
        browser.see("h1", "This link no longer works");

        String link = report.link(ReportFixture.ANA);
        browser.open(link);
        browser.click("button", "Open the report");
        browser.see("footer");
        browser.forget(); // From here on it is another browser.
        browser.open(link);
        browser.see("h1", "This link no longer works");
        browser.open(report.at("/product/ci"));
        browser.see("h1", "You are signed out");

        String raced = report.link(ReportFixture.ANA);
        browser.open(raced);
        browser.see("button", "Open the report");
        report.use(raced);
        browser.click("button", "Open the report");
        browser.see(".headline", "Type /platform-feedback report in Slack");
    }

    @Test
    void a_choice_above_the_trend_redraws_it_in_place_and_the_way_back_leads_to_the_page_before() {
        signIn();
        browser.open(report.at("/product/ci"));
        browser.run("window.still = 'the same page'");
        browser.click("#trend a", "How likely are you to recommend CI?");
        browser.see("#trend svg text", "How likely are you to recommend CI?");
        assertThat(browser.run("return window.still")).isEqualTo("the same page");
        assertThat(browser.run("return location.search")).isEqualTo("?span=12m&question=2");
        assertThat(browser.focused().getText()).isEqualTo("How likely are you to recommend CI?");
        browser.click("#trend a", "3 months");
        browser.see("#trend [aria-current]", "3 months");
        assertThat(browser.run("return location.search")).isEqualTo("?span=3m&question=2");
        browser.run("history.back()");
        browser.see("#trend [aria-current]", "12 months");
    }

    @Test
    void each_chart_names_its_parts_when_pointed_at_and_has_its_figures_in_a_table_below() {
        signIn();
        browser.open(report.at("/product/ci"));
        assertThat(browser.run("""
                return [...document.querySelectorAll('figure')].filter((one) =>
                    one.querySelector('svg[role=img] > title') && one.querySelector('svg > desc')
                    && one.querySelector('svg g > title') && one.querySelector('details table caption')).length""")).isEqualTo(browser.run("return document.querySelectorAll('figure').length"));
        browser.click("#result figure summary", "The figures as a table");
        browser.see("#result td", "75\u00a0%");
    }

    @Test
    void the_page_on_generations_draws_the_shares_as_areas_and_is_reached_from_the_product_and_from_any_generation() {
        signIn();
        browser.open(report.at("/product/ci"));
        browser.click("h2 a", "Generations");
        browser.see("h1", "CI: generations");
        assertThat(browser.run("return document.querySelectorAll('#shares svg polygon').length"))
                .as("four areas before the withheld wave and after it")
                .isEqualTo(8L);
        browser.click("#shares figure summary", "The figures as a table");
        browser.see("#shares td", "55\u00a0%");
        browser.open(report.at("/migration/jenkins"));
        browser.see("h1", "CI: generations");
        browser.open(report.at("/migration/storage"));
        browser.see(".headline", "There is no result about the generations of Object storage yet.");
    }

    @Test
    void a_printed_page_has_no_menus_and_is_dark_on_white() {
        signIn();
        browser.dark(true);
        browser.open(report.at("/product/ci"));
        browser.printed(true);
        assertThat(browser.appearsNow("header, footer, .filters, summary")).isFalse();
        assertThat(browser.appearsNow("#result svg")).isTrue();
        assertThat(browser.run("return getComputedStyle(document.body).color")).isEqualTo("rgb(0, 0, 0)");
        browser.printed(false);
        assertThat(new String(browser.print(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void no_script_reads_the_cookie() {
        signIn();
        assertThat(browser.run("return document.cookie")).isEqualTo("");
    }

    private void signIn() {
        browser.open(report.link(ReportFixture.ANA));
        browser.click("button", "Open the report");
        browser.see("footer");
    }

    /** Opens a page of the report and adds axe-core to it. */
    private void open(String path) {
        browser.open(report.at(path));
        browser.run(AXE);
    }

    /** What axe-core finds wrong, as the rule and the element. */
    private static List<?> violations() {
        return (List<?>) Objects.requireNonNull(browser.await("""
                const done = arguments[arguments.length - 1];
                axe.run({resultTypes: ['violations'], selectors: false}).then((found) => done(found.violations.flatMap(
                    (rule) => rule.nodes.map((node) => rule.id + ' ' + node.html + ' ' + node.failureSummary))));"""));
    }

    private static String axe() {
        try (InputStream in = ReportPagesTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

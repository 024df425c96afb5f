package dev.candor.core.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.page.Part;
import dev.candor.core.survey.Product;
import dev.candor.core.ui.report.ReadingLog.Reading;
import dev.candor.core.ui.report.ReadingLog.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingsReportTest {
    private static final Product CI = new Product("ci", "CI", List.of(), "C0CI", List.of("C0ENG"), List.of());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);

    @Test
    void readings_of_visible_products_are_listed_by_role() {
        List<Part> parts = parts(List.of(
                new Reading(TODAY, "ci", Role.OWNER),
                new Reading(TODAY, "secret", Role.ADMIN),
                new Reading(TODAY.minusDays(1), "ci", Role.EVERYONE)));
        assertThat(parts)
                .containsExactly(new Part.Table(
                        "Readings by day, product and role",
                        List.of("Day", "Product", "Read by"),
                        List.of(
                                List.of("3 November 2026", "CI", "an owner"),
                                List.of("2 November 2026", "CI", "somebody else"))));
    }

    @Test
    void without_readings_the_page_says_so() {
        assertThat(parts(List.of(new Reading(TODAY, "secret", Role.ADMIN))))
                .containsExactly(new Part.Text("Nobody has read a product's page in this time."));
    }

    @Test
    void of_many_readings_the_latest_are_listed_and_the_page_says_how_many_there_are() {
        List<Part> parts = parts(IntStream.range(0, 120)
                .mapToObj(i -> new Reading(TODAY.minusDays(i), "ci", Role.OWNER))
                .toList());
        assertThat(parts.get(0)).isEqualTo(new Part.Text("These are the latest 100 of 120."));
        assertThat(((Part.Table) parts.get(1)).rows()).hasSize(100);
    }

    private static List<Part> parts(List<Reading> readings) {
        return ReadingsReport.of(List.of(CI), readings).sections().get(0).parts();
    }
}

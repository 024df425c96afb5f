package dev.candor.core.ui.report;

import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Product;
import dev.candor.core.ui.result.DateTimeText;
import java.util.List;

/** Who read which product's page, and when: by role, never by name. */
public final class ReadingsReport {
    private static final int MAX_ROWS = 100;

    private ReadingsReport() {}

    /** The readings of these products, newest first. */
    public static ReportPage of(List<Product> products, List<ReadingLog.Reading> readings) {
        List<List<String>> rows = readings.stream()
                .flatMap(reading -> products.stream()
                        .filter(product -> product.id().equals(reading.product()))
                        .map(product -> row(reading, product)))
                .toList();
        return new ReportPage(
                "Who read what",
                "Candor notes which product was read on which day, and in which role. It notes no name and no time.",
                List.of(
                        "Where there is one owner, or one admin, the role says who it was. Looks at the overview and at results "
                                + "in Slack are not noted."),
                List.of(ReportPage.Section.of(
                        "readings",
                        "The last " + ReadingLog.DAYS_KEPT + " days",
                        rows.isEmpty()
                                ? List.of(new Part.Text("Nobody has read a product's page in this time."))
                                : table(rows))));
    }

    private static List<Part> table(List<List<String>> rows) {
        Part table = new Part.Table(
                "Readings by day, product and role",
                List.of("Day", "Product", "Read by"),
                rows.stream().limit(MAX_ROWS).toList());
        return rows.size() <= MAX_ROWS
                ? List.of(table)
                : List.of(new Part.Text("These are the latest " + MAX_ROWS + " of " + rows.size() + "."), table);
    }

    private static List<String> row(ReadingLog.Reading reading, Product product) {
        return List.of(DateTimeText.date(reading.day()), MarkupEscape.plain(product.name()), role(reading.role()));
    }

    private static String role(ReadingLog.Role role) {
        return switch (role) {
            case OWNER -> "an owner";
            case ADMIN -> "an admin";
            case EVERYONE -> "somebody else";
        };
    }
}

package dev.candor.core.ui.report;

import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import dev.candor.core.survey.Product;
import dev.candor.core.ui.result.DateTimeText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who read which product's page, and when: by role, never by name. */
public final class ReadingsReport {
    private static final int MAX_ROWS = 100;

    private ReadingsReport() {}

    /** The readings of these products, newest first. */
    public static ReportPage of(List<Product> products, List<ReadingLog.Reading> readings) {
        Map<String, Product> byId = products.stream().collect(Collectors.toMap(Product::id, Function.identity()));
        List<List<String>> rows = readings.stream()
                .filter(reading -> byId.containsKey(reading.product()))
                .limit(MAX_ROWS)
                .map(reading -> List.of(
                        DateTimeText.date(reading.day()),
                        MarkupEscape.plain(Optional.ofNullable(byId.get(reading.product()))
                                .map(Product::name)
                                .orElse(reading.product())),
                        role(reading.role())))
                .toList();
        return new ReportPage(
                "Who read what",
                "Candor notes which product was read on which day, and in which role. It notes no name and no time.",
                List.of(
                        "Where there is one owner, or one admin, the role says who it was. Looks at the overview and at results "
                                + "in Slack are not noted."),
                List.of(ReportPage.Section.of(
                        "readings",
                        "The last 90 days",
                        rows.isEmpty()
                                ? List.of(new Part.Text("Nobody has read a product's page yet."))
                                : List.of(new Part.Table(
                                        "Readings by day, product and role",
                                        List.of("Day", "Product", "Read by"),
                                        rows)))));
    }

    private static String role(ReadingLog.Role role) {
        return switch (role) {
            case OWNER -> "an owner";
            case ADMIN -> "an admin";
            case EVERYONE -> "somebody else";
        };
    }
}

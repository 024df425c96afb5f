package dev.candor.bench;

import dev.candor.CoreFixture;
import dev.candor.core.page.Form;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.ui.CommandResponse;
import dev.candor.core.ui.FormPress;
import dev.candor.core.ui.Interactions;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Measures how long an owner waits for the form that starts or plans a survey, at the first look, while weekly surveys of the
 * same people use up the contact limit. Slack waits three seconds.
 */
final class AskBenchmark implements Benchmark {
    private static final int SLACK_WAITS = 3_000;
    /** A Saturday, on which nothing is due. */
    private static final Instant START = Instant.parse("2026-11-28T00:00:00Z");

    /**
     * What is chosen, and when it is asked; nothing is chosen by the command itself, for which no survey can be asked now. A
     * survey whose schedule comes first is open by then, and one of another product waits.
     */
    private static final Map<String, Map<String, List<String>>> LOOKS = new LinkedHashMap<>();

    static {
        LOOKS.put("the command", Map.of());
        LOOKS.put("a weekly survey now", chosen("p0-pulse", Duration.ZERO));
        LOOKS.put("another survey now", chosen("p0_sus", Duration.ZERO));
        LOOKS.put("another survey in three days", chosen("p0_sus", Duration.ofDays(3)));
        LOOKS.put("another survey in two weeks", chosen("p0_sus", Duration.ofDays(14)));
        LOOKS.put("another survey in a year", chosen("p0_sus", Duration.ofDays(360)));
    }

    private static Map<String, List<String>> chosen(String survey, Duration after) {
        return after.isZero()
                ? Map.of("survey", List.of(survey))
                : Map.of(
                        "survey",
                        List.of(survey),
                        "start",
                        List.of(String.valueOf(
                                START.plus(after).plus(Duration.ofHours(9)).getEpochSecond())));
    }

    private final int rounds;
    private final int warmUpRounds;
    private final int people;

    AskBenchmark(Size size) {
        rounds = size.of(5, 1);
        warmUpRounds = size.of(1, 0);
        people = size.of(5_000, 100);
    }

    @Override
    public FigureTable run(Path folder) throws IOException, SQLException {
        Catalogue catalogue = PlanningBenchmark.catalogue(people);
        FigureTable table = new FigureTable("First look at the form of a survey, " + people + " people, "
                + catalogue.surveys().size() + " weekly surveys, without Slack; " + rounds + " rounds");
        try (CoreFixture core = new CoreFixture(folder, catalogue)) {
            fill(folder, catalogue);
            Company company = new Company(people);
            company.references().forEach(one -> core.directory.put(one, company.persons(one)));
            Instant now = START;
            for (int round = 0; round < warmUpRounds + rounds; round++) {
                for (Map.Entry<String, Map<String, List<String>>> look : LOOKS.entrySet()) {
                    now = now.plus(Duration.ofMinutes(10)); // A forecast is kept for some minutes.
                    core.tickAt(now);
                    double taken = milliseconds(core.candor.interactions(), look.getValue());
                    if (round >= warmUpRounds) {
                        table.add(look.getKey() + ", ms", taken);
                        table.add("slowest, ms", taken);
                    }
                }
            }
        }
        LOOKS.keySet().forEach(look -> table.atMost(look + ", ms", SLACK_WAITS));
        return table;
    }

    private static double milliseconds(Interactions interactions, Map<String, List<String>> values) throws IOException {
        long start = System.nanoTime();
        Form form = values.isEmpty()
                ? ((CommandResponse.Modal) interactions.command(Company.OWNER, "ask p0")).form()
                : interactions
                        .change(Company.OWNER, new FormPress("ask", "p0", "ask.redraw", "", values))
                        .orElseThrow();
        double taken = (System.nanoTime() - start) / 1e6;
        if (!form.toString().contains("in the way of") && !form.toString().contains("next time that works")) {
            throw new IOException("nothing is foreseen: " + form);
        }
        return taken;
    }

    /** Everybody was asked as often as the limit allows, in the last two weeks, and by each survey before. */
    private void fill(Path folder, Catalogue catalogue) throws SQLException {
        Random random = new Random(42);
        try (Connection connection = DriverManager.getConnection(RunningBot.url(folder));
                PreparedStatement row = connection.prepareStatement(
                        "INSERT OR IGNORE INTO contact (survey, person, opened_ms) VALUES (?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (String person : new Company(people).people()) {
                for (int survey = 0; survey < catalogue.surveys().size(); survey++) {
                    add(row, catalogue, survey, person, 15 + random.nextInt(60));
                }
                for (int i = 0; i < PlanningBenchmark.LIMIT; i++) {
                    add(row, catalogue, random.nextInt(catalogue.surveys().size()), person, 1 + random.nextInt(13));
                }
            }
            connection.commit();
        }
    }

    private static void add(PreparedStatement row, Catalogue catalogue, int survey, String person, int daysAgo)
            throws SQLException {
        row.setString(1, catalogue.surveys().get(survey).id());
        row.setString(2, person);
        row.setLong(
                3,
                START.minus(Duration.ofDays(daysAgo)).plus(Duration.ofHours(9)).toEpochMilli());
        row.executeUpdate();
    }
}

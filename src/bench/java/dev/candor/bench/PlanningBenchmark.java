package dev.candor.bench;

import dev.candor.core.disclosure.Policy;
import dev.candor.core.sampling.Sampler;
import dev.candor.core.sampling.SamplingFrames;
import dev.candor.core.scheduling.ForecastInput;
import dev.candor.core.scheduling.ScheduleForecast;
import dev.candor.core.survey.CalendarDays;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.SampleSize;
import dev.candor.core.survey.Survey;
import dev.candor.core.ui.ForecastText;
import dev.candor.edge.schedule.CronSchedule;
import dev.candor.edge.storage.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Measures a forecast of one year against full scans of the roster of as many open waves. */
final class PlanningBenchmark implements Benchmark {
    static final int LIMIT = 4;
    private static final int PRODUCTS = 40;
    private static final Instant START = Instant.parse("2026-11-24T09:59:00Z");
    private static final Instant END = START.plus(Duration.ofDays(7 * 52));
    private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI");

    private final int people;
    private final int scanCount;
    private final int rounds;

    PlanningBenchmark(Size size) {
        people = size.of(5_000, 100);
        scanCount = size.of(20, 2);
        rounds = size.of(5, 1);
    }

    @Override
    public FigureTable run(Path folder) throws SQLException {
        FigureTable table = new FigureTable(
                        "Planning 52 weeks for " + people + " people, " + PRODUCTS + " products; " + rounds + " rounds")
                .atMost("planning / " + scanCount + " scans", 1.0);
        String url = "jdbc:sqlite:" + folder.resolve("data/candor.db");
        Database.open(url).close();
        Catalogue catalogue = catalogue(people);
        try (Connection connection = DriverManager.getConnection(url)) {
            fill(connection, catalogue);
            plan(catalogue);
            scan(connection);
            for (int round = 0; round < rounds; round++) {
                long start = System.nanoTime();
                for (int i = 0; i < scanCount; i++) {
                    scan(connection);
                }
                double scans = (System.nanoTime() - start) / 1e9;
                start = System.nanoTime();
                int waves = plan(catalogue);
                double planning = (System.nanoTime() - start) / 1e9;
                table.add("waves planned", waves);
                table.add(scanCount + " scans of " + PRODUCTS * people + " rows, s", scans);
                table.add("planning, s", planning);
                table.add("planning / " + scanCount + " scans", planning / scans);
            }
        }
        return table;
    }

    /** Catalogue of weekly surveys, eight on each working day; most ask a sample, and all share one contact limit. */
    static Catalogue catalogue(int people) {
        List<String> ids = IntStream.range(0, PRODUCTS).mapToObj(i -> "p" + i).toList();
        Catalogue plain = Company.catalogue(people, ids);
        List<Survey> surveys =
                IntStream.range(0, PRODUCTS).mapToObj(PlanningBenchmark::survey).toList();
        List<Product> products = plain.products();
        return new Catalogue(
                products, plain.teams(), surveys, Optional.of(new ContactLimit(LIMIT, Duration.ofDays(14))));
    }

    private static Survey survey(int number) {
        return new Survey(
                "p" + number + "-pulse",
                "p" + number,
                Optional.of("0 0 " + (9 + number % 3) + " ? * " + DAYS.get(number % DAYS.size())),
                Duration.ofDays(5),
                List.of(),
                number % 10 == 0 ? SampleSize.everyone() : new SampleSize.Share(10),
                Company.QUESTIONS,
                50);
    }

    private int plan(Catalogue catalogue) {
        ScheduleForecast plan = new ScheduleForecast(
                catalogue,
                new CronSchedule(Company.ZONE),
                new SamplingFrames(catalogue, new Company(people), product -> Map.of()),
                new Sampler(Policy.FLOOR.minGroup(), Company.HOURS, new CalendarDays(Company.ZONE)));
        ScheduleForecast.Outcome.Planned planned =
                (ScheduleForecast.Outcome.Planned) plan.of(ForecastInput.NONE, START, END);
        if (ForecastText.of(catalogue, ForecastInput.NONE, Policy.FLOOR, Company.ZONE, planned)
                .isEmpty()) {
            throw new IllegalStateException("nothing was planned");
        }
        return planned.waves().size();
    }

    private void fill(Connection connection, Catalogue catalogue) throws SQLException {
        connection.setAutoCommit(false);
        String insert = "INSERT INTO roster (wave, person, group_number, group_key) VALUES (?, ?, ?, ?)";
        try (PreparedStatement row = connection.prepareStatement(insert)) {
            List<String> ids = new Company(people).people();
            for (Survey survey : catalogue.surveys()) {
                for (int i = 0; i < ids.size(); i++) {
                    row.setString(1, survey.id() + "-20261124T100000Z");
                    row.setString(2, ids.get(i));
                    row.setInt(3, i / 100);
                    row.setString(4, "team" + i / 100);
                    row.executeUpdate();
                }
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void scan(Connection connection) throws SQLException {
        int characters = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT wave, person, group_number, group_key, answered FROM roster")) {
            while (row.next()) {
                characters += row.getString(1).length()
                        + row.getString(2).length()
                        + row.getInt(3)
                        + row.getString(4).length()
                        + row.getInt(5);
            }
        }
        if (characters == 0) {
            throw new IllegalStateException("nothing was scanned");
        }
    }
}

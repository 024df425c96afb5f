package dev.candor;

import dev.candor.core.scheduling.OrphanedWaves;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.survey.CalendarDays;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.DatePatterns;
import dev.candor.core.survey.FieldPeriod;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import dev.candor.core.ui.UnreachableProduct;
import dev.candor.edge.config.Configuration;
import dev.candor.edge.schedule.CronSchedule;
import dev.candor.edge.storage.Database;
import dev.candor.edge.storage.SqliteWaveStore;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reports when each survey and the digest are due, and warns of valid but probably unintended settings. */
final class ConfigurationReport {
    private static final int NEXT_DATES = 3;

    private final Configuration configuration;
    private final ZoneId zone;
    private final CronSchedule schedule;
    private final Instant now;

    ConfigurationReport(Configuration configuration, Instant now) {
        this.configuration = configuration;
        this.zone = configuration.workspace().timezone();
        this.schedule = new CronSchedule(zone);
        this.now = now;
    }

    /** How much is configured, and the privacy policy, in one line. */
    String summary() {
        Catalogue catalogue = configuration.catalogue();
        return "good: " + count(catalogue.products().size(), "product") + ", "
                + count(catalogue.teams().size(), "team") + ", "
                + count(catalogue.surveys().size(), "survey") + "; privacy policy "
                + configuration.policy().hash() + " (" + configuration.policy().text() + ")";
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** One line for each survey and one for the digest, with the next dates. */
    List<String> schedules() {
        List<String> lines = new ArrayList<>();
        for (Survey survey : configuration.catalogue().surveys()) {
            lines.add(survey.id() + ": "
                    + survey.schedule()
                            .map(cron -> line(cron) + firstClose(survey, next(cron)))
                            .orElse("when an owner asks; it has no schedule"));
        }
        lines.add("digest: " + configuration.digest().map(this::line).orElse("when an owner or admin asks"));
        lines.add("All times are those of " + zone + ".");
        return lines;
    }

    private String line(String cron) {
        List<Instant> next = next(cron);
        return CronSchedule.words(cron) + "; " + (next.isEmpty() ? "no further date" : "next " + dates(next, ", "));
    }

    private String firstClose(Survey survey, List<Instant> next) {
        return next.stream()
                .findFirst()
                .map(due -> FieldPeriod.of(due, survey.openFor(), new CalendarDays(zone))
                        .closes())
                .map(closes -> "; the first of these closes " + dates(List.of(closes), ""))
                .orElse("");
    }

    /** One line for each product that the command does not show, and for each survey that cannot work as configured. */
    List<String> warnings() {
        List<String> lines = new ArrayList<>();
        UnreachableProduct.of(configuration.catalogue()).forEach(product -> lines.add(line(product)));
        for (Survey survey : configuration.catalogue().surveys()) {
            survey.schedule().map(this::next).ifPresent(next -> {
                if (next.isEmpty()) {
                    lines.add("survey " + survey.id()
                            + " has no further date: the last one is past; write a later year, or"
                            + " take the schedule out");
                }
                unreachable(survey, next).ifPresent(lines::add);
            });
        }
        return lines;
    }

    private static String line(UnreachableProduct found) {
        Product product = found.product();
        return "product " + product.id() + ": \"/platform-feedback " + product.id() + "\" means something else, "
                + (found.byName()
                        ? "so people see this product only by its name, " + product.name()
                                + "; choose another id, unless it has results already: they belong to the id"
                        : "and so does its name, so the command does not show this product; give it another name");
    }

    private Optional<String> unreachable(Survey survey, List<Instant> next) {
        CalendarDays days = new CalendarDays(zone);
        List<Instant> missed = next.stream()
                .filter(due -> !FieldPeriod.of(due, survey.openFor(), days)
                        .includesWorkingHours(zone, configuration.workspace().workingHours()))
                .toList();
        return missed.isEmpty()
                ? Optional.empty()
                : Optional.of("survey " + survey.id() + " of " + dates(missed, " and ")
                        + " is open only outside of working hours, so nobody in the timezone " + zone
                        + " can be asked; schedule it within working hours, or raise open_for");
    }

    /** One line for each open wave in this database whose product or survey is not in the configuration. */
    List<String> orphans(String databaseUrl) {
        if (!Files.exists(Database.file(databaseUrl))) {
            return List.of();
        }
        try (Database database = Database.openReadOnly(databaseUrl)) {
            return orphans(new SqliteWaveStore(database).open());
        } catch (IllegalStateException e) {
            return List.of("The open waves cannot be looked at: " + e.getMessage());
        }
    }

    /** One line for each of these open waves whose product or survey is not in the configuration. */
    List<String> orphans(List<Wave> open) {
        OrphanedWaves orphaned = new OrphanedWaves(configuration.catalogue(), zone, id -> "`" + id + "`");
        return open.stream().flatMap(wave -> orphaned.warning(wave).stream()).toList();
    }

    private List<Instant> next(String cron) {
        List<Instant> dates = new ArrayList<>();
        Optional<Instant> next = schedule.next(cron, now);
        while (next.isPresent() && dates.size() < NEXT_DATES) {
            dates.add(next.get());
            next = schedule.next(cron, next.get());
        }
        return dates;
    }

    private String dates(List<Instant> instants, String between) {
        return instants.stream()
                .map(instant -> DatePatterns.REPORT_LINE.format(instant.atZone(zone)))
                .collect(Collectors.joining(between));
    }
}

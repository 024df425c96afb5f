package dev.candor.edge.config;

import dev.candor.core.survey.WorkingHours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the key {@code workspace}. */
final class WorkspaceReader {
    static final List<String> KEYS =
            List.of("timezone", "working_hours", "working_days", "holidays", "admins", "results_visible_to");

    private static final Hours NINE_TO_FIVE = new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0));
    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private static final Map<String, DayOfWeek> DAYS = new LinkedHashMap<>();
    private static final Map<String, WorkspaceSettings.Visibility> VISIBILITIES = new LinkedHashMap<>();

    static {
        for (DayOfWeek day : DayOfWeek.values()) {
            DAYS.put(day.name().substring(0, 3), day);
        }
        for (WorkspaceSettings.Visibility visibility : WorkspaceSettings.Visibility.values()) {
            VISIBILITIES.put(visibility.name().toLowerCase(Locale.ROOT), visibility);
        }
    }

    static final WorkspaceSettings DEFAULT = new WorkspaceSettings(
            ZoneId.of("Europe/London"),
            new WorkingHours(NINE_TO_FIVE.from, NINE_TO_FIVE.to, MONDAY_TO_FRIDAY, Set.of()),
            List.of(),
            WorkspaceSettings.Visibility.EVERYONE);

    private WorkspaceReader() {}

    static Optional<WorkspaceSettings> read(YamlValue value) {
        YamlFields fields = value.fields(KEYS);
        ZoneId zone = fields.get("timezone").flatMap(WorkspaceReader::zone).orElse(DEFAULT.timezone());
        Hours hours =
                fields.get("working_hours").flatMap(WorkspaceReader::hours).orElse(NINE_TO_FIVE);
        Set<DayOfWeek> days = fields.get("working_days")
                .map(v -> Set.copyOf(v.atLeastOne(
                        "without a working day nobody is ever asked",
                        day -> day.oneOf(DAYS, "is not a day of the week"))))
                .orElse(MONDAY_TO_FRIDAY);
        Set<LocalDate> holidays = fields.get("holidays")
                .map(v -> Set.copyOf(v.distinct(WorkspaceReader::date)))
                .orElse(Set.of());
        List<String> admins =
                fields.get("admins").map(v -> v.distinct(SlackId.PEOPLE::read)).orElse(List.of());
        WorkspaceSettings.Visibility visibility = fields.get("results_visible_to")
                .flatMap(v -> v.oneOf(VISIBILITIES, "cannot be who sees results"))
                .orElse(DEFAULT.resultsVisibleTo());
        return fields.unlessMistaken(() -> new WorkspaceSettings(
                zone, new WorkingHours(hours.from, hours.to, days, holidays), admins, visibility));
    }

    private static Optional<ZoneId> zone(YamlValue value) {
        return value.text().flatMap(text -> {
            try {
                return Optional.of(ZoneId.of(text));
            } catch (DateTimeException e) {
                value.mistake(value.quoted() + " is not a timezone; "
                        + ZoneAbbreviations.place(text)
                                .map(place -> "write a place that has it, such as " + place)
                                .or(() -> nearestZone(text).map(SpellingSuggestion::didYouMean))
                                .orElse("write it like Europe/London or UTC"));
                return Optional.empty();
            }
        });
    }

    private static Optional<String> nearestZone(String text) {
        List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        List<String> cities = zones.stream().map(WorkspaceReader::city).toList();
        return SpellingSuggestion.of(text, zones)
                .or(() -> SpellingSuggestion.of(city(text.replace(' ', '_')), cities)
                        .map(c -> zones.get(cities.indexOf(c))));
    }

    private static String city(String zone) {
        return zone.substring(zone.lastIndexOf('/') + 1);
    }

    private static Optional<Hours> hours(YamlValue value) {
        return value.text().flatMap(text -> {
            if (!text.matches("([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d")) {
                value.mistake(value.quoted() + " are not hours of a day; write them like \"09:00-17:00\"");
                return Optional.empty();
            }
            Hours hours = new Hours(LocalTime.parse(text.substring(0, 5)), LocalTime.parse(text.substring(6)));
            if (!hours.from.isBefore(hours.to)) {
                value.mistake(value.quoted() + " is never open; write the earlier hour first, like \"09:00-17:00\"");
                return Optional.empty();
            }
            return Optional.of(hours);
        });
    }

    private static Optional<LocalDate> date(YamlValue value) {
        return value.text().flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                value.mistake(value.quoted() + " is not a date; write it like 2026-12-25");
                return Optional.empty();
            }
        });
    }

    private record Hours(LocalTime from, LocalTime to) {}
}

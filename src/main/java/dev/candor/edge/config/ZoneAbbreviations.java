package dev.candor.edge.config;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Time zones to suggest for abbreviations, which are ambiguous or hold for half of the year. */
final class ZoneAbbreviations {
    private static final String CENTRAL_EUROPE = "Europe/Berlin or Europe/Paris";

    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("ET", "America/New_York"),
            Map.entry("EST", "America/New_York"),
            Map.entry("EDT", "America/New_York"),
            Map.entry("CT", "America/Chicago"),
            Map.entry("CST", "America/Chicago or Asia/Shanghai"),
            Map.entry("CDT", "America/Chicago"),
            Map.entry("MT", "America/Denver"),
            Map.entry("MST", "America/Denver or America/Phoenix"),
            Map.entry("MDT", "America/Denver"),
            Map.entry("PT", "America/Los_Angeles"),
            Map.entry("PST", "America/Los_Angeles"),
            Map.entry("PDT", "America/Los_Angeles"),
            Map.entry("AKST", "America/Anchorage"),
            Map.entry("AKDT", "America/Anchorage"),
            Map.entry("HST", "Pacific/Honolulu"),
            Map.entry("AST", "America/Halifax or Asia/Riyadh"),
            Map.entry("BRT", "America/Sao_Paulo"),
            Map.entry("ART", "America/Argentina/Buenos_Aires"),
            Map.entry("BST", "Europe/London"),
            Map.entry("CEST", CENTRAL_EUROPE),
            Map.entry("MEZ", CENTRAL_EUROPE),
            Map.entry("MESZ", CENTRAL_EUROPE),
            Map.entry("EEST", "Europe/Athens or Europe/Helsinki"),
            Map.entry("WEST", "Europe/Lisbon"),
            Map.entry("MSK", "Europe/Moscow"),
            Map.entry("TRT", "Europe/Istanbul"),
            Map.entry("IST", "Asia/Kolkata, Europe/Dublin or Asia/Jerusalem"),
            Map.entry("IDT", "Asia/Jerusalem"),
            Map.entry("GST", "Asia/Dubai"),
            Map.entry("PKT", "Asia/Karachi"),
            Map.entry("WIB", "Asia/Jakarta"),
            Map.entry("SGT", "Asia/Singapore"),
            Map.entry("HKT", "Asia/Hong_Kong"),
            Map.entry("PHT", "Asia/Manila"),
            Map.entry("JST", "Asia/Tokyo"),
            Map.entry("KST", "Asia/Seoul"),
            Map.entry("AWST", "Australia/Perth"),
            Map.entry("ACST", "Australia/Adelaide or Australia/Darwin"),
            Map.entry("ACDT", "Australia/Adelaide"),
            Map.entry("AEST", "Australia/Sydney or Australia/Brisbane"),
            Map.entry("AEDT", "Australia/Sydney"),
            Map.entry("NZST", "Pacific/Auckland"),
            Map.entry("NZDT", "Pacific/Auckland"),
            Map.entry("SAST", "Africa/Johannesburg"),
            Map.entry("CAT", "Africa/Maputo"),
            Map.entry("EAT", "Africa/Nairobi"),
            Map.entry("WAT", "Africa/Lagos"));

    private ZoneAbbreviations() {}

    /** The zone or zones of the abbreviation, in either case. */
    static Optional<String> place(String abbreviation) {
        return Optional.ofNullable(ZONES.get(abbreviation.toUpperCase(Locale.ROOT)));
    }
}

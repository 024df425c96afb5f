package dev.candor.edge.storage.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table that Candor may have. Any other column is a finding, even one made by Candor: each new column needs a reason and
 * an entry here first.
 */
record KnownTable(String name, Side side, Set<String> columns) {
    /** What a table is about. */
    enum Side {
        PEOPLE,
        ANSWERS,
        SURVEYS
    }

    private static final String TABLES = """
            roster         PEOPLE   wave person group_number group_key answered
            last_roster    PEOPLE   product survey wave group_key person
            prompt         PEOPLE   wave person zone declined reminders asked_ms reminded_ms unreached
            prompt_message PEOPLE   wave person channel ts
            outbox_message PEOPLE   key kind recipient wave ordinal team since problem words zone due_ms \
            claimed_ms unsure tries refused redo
            wave_owner     PEOPLE   wave person
            opt_out        PEOPLE   person product until_ms
            contact        PEOPLE   survey person opened_ms
            slot           ANSWERS  wave slot mac sealed
            release        ANSWERS  wave product closed text
            wave           SURVEYS  id survey product scheduled closes state shut policy roster_size reminders
            trend_mark     SURVEYS  product day text
            reply          SURVEYS  wave number product subject part kind words day link given_ms
            result_message SURVEYS  wave channel ts
            wave_question  SURVEYS  wave position id type ask options purpose asked_of about
            owner_survey   SURVEYS  id product name template revision removed
            owner_question SURVEYS  survey position id type ask options
            planned_start  SURVEYS  survey product at_ms open_for
            wave_theme     SURVEYS  wave position name words
            reporting_group SURVEYS  wave number key name
            vault          SURVEYS  id
            job_cursor     SURVEYS  job subject cron until_ms
            reading        SURVEYS  day product role
            flyway_schema_history SURVEYS installed_rank version description type script checksum installed_by \
            installed_on execution_time success
            """;

    /** Table of applied migrations, the only one that may number its rows. */
    static final String HISTORY = "flyway_schema_history";

    /** Known tables by name. */
    static final Map<String, KnownTable> ALL =
            TABLES.lines().map(KnownTable::read).collect(Collectors.toMap(KnownTable::name, Function.identity()));

    /** Indexes that Candor may have. */
    static final Set<String> INDEXES = Set.of(
            "wave_unfinished",
            "wave_by_survey",
            "release_by_product",
            "outbox_message_by_due",
            "reply_by_product",
            "flyway_schema_history_s_idx");

    private static KnownTable read(String line) {
        List<String> words = List.of(line.trim().split(" +"));
        return new KnownTable(words.get(0), Side.valueOf(words.get(1)), Set.copyOf(words.subList(2, words.size())));
    }

    /** Whether the table is known and about this side. */
    static boolean is(Side side, String table) {
        KnownTable known = ALL.get(table);
        return known != null && known.side() == side;
    }
}

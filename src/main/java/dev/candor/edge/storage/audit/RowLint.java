package dev.candor.edge.storage.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks the rows: sealed ballots belong to open waves only, and no column holds more than it declares. */
final class RowLint {
    private static final String NOT_OPEN = " WHERE wave NOT IN (SELECT id FROM wave WHERE state = 'OPEN')";
    private static final String NOT_CLOSED = " WHERE wave NOT IN (SELECT id FROM wave WHERE state <> 'OPEN')";
    private static final List<Check> CHECKS = List.of(
            new Check("slot", "SELECT count(*) FROM slot" + NOT_OPEN, "sealed slots of waves that are not open"),
            new Check("roster", "SELECT count(*) FROM roster" + NOT_OPEN, "people of waves that are not open"),
            new Check(
                    "roster",
                    "SELECT count(*) FROM roster WHERE typeof(answered) <> 'integer' OR answered NOT IN (0, 1)",
                    "rows whose 'answered' is neither yes nor no: it can hold a time or an order"),
            new Check(
                    "roster",
                    """
                    SELECT count(*) FROM (SELECT 1 FROM
                    (SELECT DISTINCT wave, group_number, group_key FROM roster EXCEPT SELECT wave, number, key FROM reporting_group)
                    GROUP BY wave HAVING count(*) > 1)""",
                    "waves with people in groups that the wave does not have, beside the one for everyone else"),
            new Check(
                    "prompt",
                    "SELECT count(*) FROM prompt WHERE declined NOT IN (0, 1) OR reminders NOT IN (0, 1, 2)",
                    "rows whose 'declined' or 'reminders' holds something else"),
            new Check(
                    "prompt",
                    "SELECT count(*) FROM prompt" + NOT_OPEN
                            + " AND (reminded_ms IS NOT NULL OR declined <> 0 OR reminders <> 0)",
                    "people of waves that are not open, with data that show who had answered"),
            new Check(
                    "contact",
                    """
                    SELECT count(*) FROM (SELECT 1 FROM contact a GROUP BY survey HAVING count(DISTINCT opened_ms) >
                    (SELECT count(*) FROM wave w WHERE w.survey = a.survey))""",
                    "surveys that asked at more instants than they had waves: 'opened_ms' is not the waves'"),
            new Check(
                    "slot",
                    "SELECT count(*) FROM slot WHERE length(slot) <> 16 OR length(mac) <> 16 OR typeof(slot) <> 'blob'"
                            + " OR typeof(mac) <> 'blob' OR typeof(sealed) <> 'blob'",
                    "slots that are not of the form that every slot has"),
            new Check(
                    "slot",
                    "SELECT count(*) FROM (SELECT 1 FROM slot GROUP BY wave HAVING count(DISTINCT length(sealed)) > 1)",
                    "waves whose sealed answers are not all of one length: the length shows how much somebody wrote"),
            new Check(
                    "slot",
                    """
                    SELECT count(*) FROM wave w WHERE state = 'OPEN' AND roster_size <>
                    (SELECT count(*) FROM slot b WHERE b.wave = w.id)""",
                    "waves with more or fewer slots for answers than people: slots come or go with answers"),
            new Check(
                    "release",
                    "SELECT count(*) FROM release WHERE closed NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'",
                    "releases dated more finely than the day"),
            new Check(
                    "release",
                    "SELECT count(*) FROM release" + NOT_CLOSED,
                    "releases of waves that are open, or unknown"),
            new Check(
                    "reply",
                    "SELECT count(*) FROM reply" + NOT_CLOSED,
                    "replies to waves that are open, or unknown: their time can be that of an answer"),
            new Check(
                    "result_message",
                    "SELECT count(*) FROM result_message" + NOT_CLOSED,
                    "places of results of waves that are open, or unknown: 'ts' can be the time of an answer"),
            new Check(
                    "reading",
                    "SELECT count(*) FROM reading WHERE day NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'",
                    "readings dated more finely than the day"));

    private static final String SEALED = "SELECT sealed FROM slot WHERE typeof(sealed) = 'blob'";

    private RowLint() {}

    static List<Finding> of(MemoryCopy copy, Set<String> tables) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        for (Check check : CHECKS) {
            if (tables.contains(check.table())) {
                long rows = copy.count(check.query());
                if (rows > 0) {
                    findings.add(new Finding("table " + check.table(), rows + " " + check.what()));
                }
            }
        }
        long plain = copy.all(SEALED, row -> row.getBytes(1)).stream()
                .filter(bytes -> !EntropyCheck.looksLikeCiphertext(bytes, 0, bytes.length))
                .count();
        if (plain > 0) {
            findings.add(new Finding("table slot", plain + " slots that are not sealed: their bytes are not random"));
        }
        return findings;
    }

    /** Query that counts rows that should not exist. */
    private record Check(String table, String query, String what) {}
}

package dev.candor.edge.storage.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Checks the schema: every table, column, index and trigger must be known. */
final class SchemaLint {
    private static final String OBJECTS = "SELECT type, name, tbl_name FROM sqlite_schema ORDER BY name";
    private static final String COLUMNS = "SELECT name, type FROM pragma_table_xinfo(?)";
    private static final String NUMBERED =
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND wr = 0 ORDER BY name";
    private static final Pattern TIME = Pattern.compile(
            "(^|_)(at|on|ts|ms|time|timestamp|date|datetime|when|created|updated|seen|seq|counter)(_|$)");
    private static final Pattern PERSON = Pattern.compile(
            "person|people|user|author|writer|member|recipient|email|mail|address|(^|_)(ip|who|by)(_|$)");

    private final MemoryCopy copy;
    private final List<Finding> findings = new ArrayList<>();

    private SchemaLint(MemoryCopy copy) {
        this.copy = copy;
    }

    static List<Finding> of(MemoryCopy copy) throws SQLException {
        SchemaLint lint = new SchemaLint(copy);
        lint.objects();
        lint.numberedRows();
        return lint.findings;
    }

    private void objects() throws SQLException {
        for (List<String> object :
                copy.all(OBJECTS, row -> List.of(row.getString(1), row.getString(2), row.getString(3)))) {
            String type = object.get(0);
            String name = object.get(1);
            String table = object.get(2);
            String what = type + " " + name;
            if (type.equals("table")) {
                table(name);
            } else if (!type.equals("index")) {
                add(what, "Candor has none on " + table + "; it can write down what happens, and when");
            } else if (!KnownTable.INDEXES.contains(name)
                    && !(name.startsWith("sqlite_autoindex_") && KnownTable.ALL.containsKey(table))) {
                add(what, "Candor has no such index on " + table + "; it keeps a second copy of its columns");
            }
        }
    }

    private void table(String name) throws SQLException {
        KnownTable known = KnownTable.ALL.get(name);
        if (known == null) {
            String about = name.equals("sqlite_sequence") ? "it numbers rows in their order" : "";
            add("table " + name, "Candor has no such table" + (about.isEmpty() ? "" : "; " + about));
            return;
        }
        for (String column : copy.all(COLUMNS, row -> row.getString(1) + " " + row.getString(2), name)) {
            String plain = column.substring(0, column.indexOf(' '));
            if (!known.columns().contains(plain)) {
                add("column " + name + "." + plain, "Candor has no such column" + risk(known.side(), column));
            }
        }
    }

    private static String risk(KnownTable.Side side, String column) {
        String lower = column.toLowerCase(Locale.ROOT);
        String name = lower.substring(0, lower.indexOf(' '));
        if (TIME.matcher(name).find() || lower.matches(".* (date|time).*")) {
            return "; by its name it is a time or an order, and shows when a row was added or changed";
        }
        return side == KnownTable.Side.ANSWERS && PERSON.matcher(name).find()
                ? "; by its name it links an answer to a person"
                : "";
    }

    private void numberedRows() throws SQLException {
        for (String table : copy.all(NUMBERED, row -> row.getString(1))) {
            if (KnownTable.ALL.containsKey(table) && !table.equals(KnownTable.HISTORY)) {
                add("table " + table, "its rows are numbered (it is not WITHOUT ROWID): the numbers show their order");
            }
        }
    }

    private void add(String where, String what) {
        findings.add(new Finding(where, what));
    }
}

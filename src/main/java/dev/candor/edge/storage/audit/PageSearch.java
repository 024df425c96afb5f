package dev.candor.edge.storage.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Searches every byte of every page, in use or not. */
final class PageSearch {
    private static final String ROOTS = "SELECT tbl_name, rootpage FROM sqlite_schema WHERE rootpage > 0";
    private static final int MAX_NAMED_PAGES = 8;

    private final DatabaseFile file;
    private final UserIds ids;
    private final boolean anyOpen;
    private final PageMap map;
    private final Map<String, List<Integer>> findings = new TreeMap<>();
    private final Map<String, List<Integer>> notes = new TreeMap<>();

    private PageSearch(DatabaseFile file, UserIds ids, boolean anyOpen) {
        this.file = file;
        this.ids = ids;
        this.anyOpen = anyOpen;
        map = new PageMap(file);
    }

    /** Searches the file; {@code anyOpen} says whether a wave is open, which allows sealed ballots. */
    static PageSearch of(DatabaseFile file, MemoryCopy copy, UserIds ids, boolean anyOpen) throws SQLException {
        PageSearch search = new PageSearch(file, ids, anyOpen);
        search.map.walk(1, PageMap.SCHEMA);
        copy.all(ROOTS, row -> {
            search.map.walk(row.getInt(2), row.getString(1));
            return true;
        });
        for (int page = 1; page <= file.pages(); page++) {
            search.search(page, search.map.owner(page));
        }
        return search;
    }

    List<Finding> findings() {
        return findings.entrySet().stream()
                .map(entry -> new Finding(pages(entry.getValue()), entry.getKey()))
                .toList();
    }

    List<String> notes() {
        return notes.entrySet().stream()
                .map(entry -> pages(entry.getValue()) + ": " + entry.getKey())
                .toList();
    }

    private void search(int page, String owner) {
        if (owner.equals(PageMap.UNREFERENCED)) {
            addFinding(page, "belongs to no table and is not free: nothing should be there");
        }
        if (!KnownTable.is(KnownTable.Side.PEOPLE, owner) && ids.namesKnown(UserIds.text(file.page(page)))) {
            addFinding(page, "a user id was found on " + page(owner));
        }
        UnusedBytes leftovers = UnusedBytes.of(file, map, page);
        if (leftovers.size() > 0) {
            checkLeftovers(page, owner, leftovers);
            searchIds(page, owner, leftovers.text());
        }
    }

    private void checkLeftovers(int page, String owner, UnusedBytes leftovers) {
        if (owner.equals(PageMap.FREE)) {
            addFinding(
                    page,
                    "is free, and still holds what was deleted from it"
                            + (leftovers.looksSealed() ? ": ciphertext" : ""));
        } else if (leftovers.looksSealed() && owner.equals("slot") && anyOpen) {
            addNote(
                    page,
                    "leftovers between the sealed answers; sealed to the open wave's key, and gone when it closes");
        } else if (leftovers.looksSealed()) {
            addFinding(page, "unused space on " + page(owner) + " holds what looks like ciphertext");
        } else if (KnownTable.is(KnownTable.Side.ANSWERS, owner) && leftovers.size() >= EntropyCheck.MIN_BYTES) {
            addFinding(page, "unused space on " + page(owner) + " holds leftovers");
        }
    }

    private void searchIds(int page, String owner, String text) {
        if (!owner.equals("slot") && ids.namesUnknown(text)) {
            addFinding(page, "unused space on " + page(owner) + " holds a user id that no table names any more");
        }
        if (KnownTable.is(KnownTable.Side.PEOPLE, owner) && ids.namesKnown(text)) {
            addNote(
                    page,
                    "unused space on " + page(owner) + " repeats ids that the file's tables of people name anyway");
        }
    }

    private static String page(String owner) {
        return switch (owner) {
            case PageMap.FREE -> "a free page";
            case PageMap.UNREFERENCED -> "a page of no table";
            case PageMap.SCHEMA -> "a page of the schema";
            default -> "a page of table " + owner;
        };
    }

    private void addFinding(int page, String what) {
        findings.computeIfAbsent(what, w -> new ArrayList<>()).add(page);
    }

    private void addNote(int page, String what) {
        notes.computeIfAbsent(what, w -> new ArrayList<>()).add(page);
    }

    private static String pages(List<Integer> numbers) {
        String named =
                numbers.stream().limit(MAX_NAMED_PAGES).map(String::valueOf).collect(Collectors.joining(", "));
        int more = numbers.size() - MAX_NAMED_PAGES;
        return (numbers.size() == 1 ? "page " : "pages ") + named + (more > 0 ? " and " + more + " more" : "");
    }
}

package dev.candor.edge.storage.audit;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The people whom the file names, and the shape of anyone's id. Looks for them in bytes. */
final class UserIds {
    // Shorter ones would be found in ciphertext by chance.
    private static final int SHORTEST = 6;

    // A digit comes early in every id of Slack's: UNSTABLE or WINDOWS11 in a comment is a word.
    private static final String SHAPE = "[UW](?=[A-Z]?[0-9])[A-Z0-9]{5,}";
    private static final Pattern ANYWHERE = Pattern.compile(SHAPE);
    private static final Pattern WORD = Pattern.compile("(?<![A-Za-z0-9])" + SHAPE + "(?![a-z])|<@[UW][A-Z0-9]+");

    private final Set<String> known;
    private final Set<Integer> lengths = new TreeSet<>();
    private final boolean[] first = new boolean[256];

    private UserIds(Set<String> known) {
        this.known = known;
        for (String id : known) {
            lengths.add(id.length());
            first[id.charAt(0) & 0xff] = true;
        }
    }

    /** Of all people in these tables. */
    static UserIds of(MemoryCopy copy, Set<String> tables) throws SQLException {
        Set<String> known = new HashSet<>();
        for (TableDescription holding : TableDescription.PEOPLE) {
            if (tables.contains(holding.table())) {
                known.addAll(copy.all(holding.people(), row -> text(row.getBytes(1))));
            }
        }
        known.removeIf(id -> id.length() < SHORTEST);
        return new UserIds(known);
    }

    /** How many people the file names. */
    int size() {
        return known.size();
    }

    /** Each byte as a letter. */
    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Whether a person whom the file names is named in this. */
    boolean namesKnown(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (first[text.charAt(i) & 0xff] && startsHere(text, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsHere(String text, int from) {
        return lengths.stream()
                .anyMatch(length ->
                        from + length <= text.length() && known.contains(text.substring(from, from + length)));
    }

    /** Whether these leftover bytes hold something shaped like an id that is nobody's in the file. */
    boolean namesStranger(String bytes) {
        return ANYWHERE.matcher(bytes).results().anyMatch(match -> !namesKnown(match.group()));
    }

    /** Whether a word of this text is shaped like an id, or mentions somebody. */
    static boolean hasWordLikeOne(String text) {
        return WORD.matcher(text).find();
    }
}

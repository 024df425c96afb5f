package dev.candor.edge.storage.audit;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Searches bytes for ids of people whom the file names, and for anything shaped like a user id. */
final class UserIds {
    // Shorter ids would match ciphertext by chance.
    private static final int MIN_ID_LENGTH = 6;

    // Slack ids have an early digit; UNSTABLE and WINDOWS11 are ordinary words.
    private static final String SHAPE = "[UW](?=[A-Z]?[0-9])[A-Z0-9]{5,}";
    private static final Pattern ANYWHERE = Pattern.compile(SHAPE);
    private static final Pattern WORD = Pattern.compile("(?<![A-Za-z0-9])" + SHAPE + "(?![a-z])|<@[UW][A-Z0-9]+");

    private final Set<String> known;
    private final Set<Integer> lengths = new TreeSet<>();
    private final boolean[] firstByte = new boolean[256];

    private UserIds(Set<String> known) {
        this.known = known;
        for (String id : known) {
            lengths.add(id.length());
            firstByte[id.charAt(0) & 0xff] = true;
        }
    }

    /** Collects the ids of all people in these tables. */
    static UserIds of(MemoryCopy copy, Set<String> tables) throws SQLException {
        Set<String> known = new HashSet<>();
        for (TableDescription description : TableDescription.PEOPLE) {
            if (tables.contains(description.table())) {
                known.addAll(copy.all(description.people(), row -> text(row.getBytes(1))));
            }
        }
        known.removeIf(id -> id.length() < MIN_ID_LENGTH);
        return new UserIds(known);
    }

    /** Bytes as ISO 8859-1 text, one character for each byte. */
    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Whether the text holds the id of a person whom the file names. */
    boolean namesKnown(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (firstByte[text.charAt(i) & 0xff] && startsAt(text, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsAt(String text, int from) {
        return lengths.stream()
                .anyMatch(length ->
                        from + length <= text.length() && known.contains(text.substring(from, from + length)));
    }

    /** Whether the text holds something shaped like a user id that the file does not name elsewhere. */
    boolean namesUnknown(String bytes) {
        return ANYWHERE.matcher(bytes).results().anyMatch(match -> !namesKnown(match.group()));
    }

    /** Whether a word of the text is shaped like a user id or is a mention. */
    static boolean hasWordLikeOne(String text) {
        return WORD.matcher(text).find();
    }
}

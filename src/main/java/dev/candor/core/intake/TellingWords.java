package dev.candor.core.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the words of a comment that tell who wrote it, or whom it means: pointed out to the writer, kept nowhere. */
final class TellingWords {
    private static final Pattern LINK = Pattern.compile(
            "(?i)<?(?:\\b[a-z][a-z0-9+.-]{1,15}://|\\bwww\\.)[^\\s<>`\"]+"
                    + "|(?<![\\w@./-])(?:[a-z0-9-]{1,63}\\.){1,5}(?:com|org|net|io|dev|app|co|internal|corp|local)/[^\\s<>`\"]+");

    private static final Pattern NOBODYS_LINK = Pattern.compile("(?i)<?[a-z+]+://(?:localhost|127\\.|0\\.0\\.0\\.0).*");

    private static final Pattern MAIL = Pattern.compile(
            "(?<![\\w.+-])(?!git@)[\\p{L}\\p{N}_.+-]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.){1,5}\\p{L}{2,}(?![\\w/:])");

    private static final Pattern MENTION = Pattern.compile("<@[UW][A-Z0-9]{2,}(?:\\|[^>]*)?>|<!subteam\\^S[^>]+>");

    /** PAY-123, but for those of the same form that everybody says. */
    private static final Pattern TICKET = Pattern.compile(
            "(?<![\\p{L}\\p{N}_.-])(?!(?:UTF|UCS|ISO|IEC|IEEE|RFC|SHA|MD|AES|DES|RSA|ECDSA|ED|TLS|SSL|HTTP|"
                    + "HTTPS|IPV|TCP|UDP|CVE|CWE|GPT|COVID|BASE|UTC|GMT|JDK|JRE|JSR|JEP|PEP|KIP|ES|GCC|USB|MP|IE|WIN|FY|"
                    + "CP|LATIN|WINDOWS|OAUTH|LOG4J|[QH][1-4])-)[A-Z][A-Z0-9]{1,9}-\\d{1,6}(?![\\p{L}\\p{N}_-]|\\.\\d)");

    private final KnownNames names;

    /** With the names of colleagues and teams. */
    TellingWords(KnownNames names) {
        this.names = names;
    }

    /** A piece of a text, from its first character to the one after its last. */
    record Piece(int from, int to) {
        boolean overlaps(Piece other) {
            return from < other.to && other.from < to;
        }
    }

    /** The telling words of this text as they stand in it, each once, in their order. */
    List<String> in(String text) {
        List<Piece> found = new ArrayList<>();
        add(found, links(text));
        add(found, pieces(MENTION, text));
        add(found, pieces(MAIL, text));
        add(found, Handles.in(text, names));
        add(found, pieces(TICKET, text));
        add(found, PhoneNumbers.in(text));
        add(found, names.in(text));
        return found.stream()
                .sorted(Comparator.comparingInt(Piece::from))
                .map(piece -> text.substring(piece.from(), piece.to()))
                .distinct()
                .toList();
    }

    /** What is found twice, such as a name in an address, is said once: as what was looked for first. */
    private static void add(List<Piece> found, List<Piece> more) {
        for (Piece piece : more) {
            if (found.stream().noneMatch(piece::overlaps)) {
                found.add(piece);
            }
        }
    }

    private static List<Piece> links(String text) {
        return LINK.matcher(text)
                .results()
                .filter(link -> !NOBODYS_LINK.matcher(link.group()).matches())
                .map(TellingWords::withoutStop)
                .toList();
    }

    /** A stop or a bracket after a link belongs to the sentence. */
    private static Piece withoutStop(MatchResult link) {
        int to = link.end();
        while (".,;:!?)]}'".indexOf(link.group().charAt(to - link.start() - 1)) >= 0) {
            to--;
        }
        return new Piece(link.start(), to);
    }

    static List<Piece> pieces(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> new Piece(match.start(), match.end()))
                .toList();
    }
}

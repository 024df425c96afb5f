package dev.candor.core.response.privacyhints;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds words that could identify a comment's writer or somebody else; they are pointed out to the writer, never stored. */
public final class IdentifyingWords {
    private static final Pattern LINK = Pattern.compile(
            "(?i)<?(?:\\b[a-z][a-z0-9+.-]{1,15}://|\\bwww\\.)[^\\s<>`\"]+"
                    + "|\\bgit@[a-z0-9.-]{1,253}:[^\\s<>`\"]+"
                    + "|(?<![\\w@./-])(?:[a-z0-9-]{1,63}\\.){1,5}(?:com|org|net|io|dev|app|co|internal|corp|local)/[^\\s<>`\"]+");

    /** Links to the own machine, public registries and Kubernetes labels. */
    private static final Pattern PUBLIC_LINK =
            Pattern.compile("(?i)<?[a-z+]+://(?:localhost|127\\.|0\\.0\\.0\\.0|\\[::1]).*"
                    + "|(?:[a-z0-9-]+\\.)*(?:kubernetes|k8s|docker|quay)\\.io/.*|www\\.[a-z]+\\.(?:com|org)");

    private static final Pattern MAIL = Pattern.compile(
            "(?<![\\w.+-])(?!git@)[\\p{L}\\p{N}_.+-]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.){1,5}\\p{L}{2,}(?![\\w/:])");

    private static final Pattern MENTION = Pattern.compile("<@[UW][A-Z0-9]{2,}(?:\\|[^>]*)?>|<!subteam\\^S[^>]+>");

    private final NameMatcher names;

    public IdentifyingWords(NameMatcher names) {
        this.names = names;
    }

    /** A range of characters in a text; {@code to} is exclusive. */
    record Piece(int from, int to) {}

    /** The distinct identifying words, as spelled in the text, in order of their first occurrence. */
    public List<String> findIn(String text) {
        BitSet taken = new BitSet(text.length());
        return Stream.of(
                        links(text),
                        pieces(MENTION, text),
                        pieces(MAIL, text),
                        Handles.findIn(text, names),
                        HostNames.findIn(text),
                        TraceableReferences.findIn(text),
                        PhoneNumbers.findIn(text),
                        names.findIn(text))
                .flatMap(List::stream)
                .filter(piece -> claim(taken, piece))
                .sorted(Comparator.comparingInt(Piece::from))
                .map(piece -> text.substring(piece.from(), piece.to()))
                .distinct()
                .toList();
    }

    /** Reserves the range unless an earlier kind of match overlaps it, such as an address that contains a name. */
    private static boolean claim(BitSet taken, Piece piece) {
        int next = taken.nextSetBit(piece.from());
        boolean free = next < 0 || next >= piece.to();
        if (free) {
            taken.set(piece.from(), piece.to());
        }
        return free;
    }

    private static List<Piece> links(String text) {
        return LINK.matcher(text)
                .results()
                .filter(link -> !PUBLIC_LINK.matcher(link.group()).matches())
                .map(IdentifyingWords::withoutPunctuation)
                .toList();
    }

    /** Punctuation and brackets after a link belong to the sentence. */
    private static Piece withoutPunctuation(MatchResult link) {
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

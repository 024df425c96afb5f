package dev.candor.core.response.privacyhints;

import dev.candor.core.response.privacyhints.IdentifyingWords.Piece;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds channels, tickets, pull requests, commits and ids, which lead colleagues to a person. */
final class TraceableReferences {
    private static final Pattern LINKED_CHANNEL = Pattern.compile("<#[CG][A-Z0-9]{2,}(?:\\|[^>]*)?>");

    /** Not a colour, a compiler directive or an anchor in a page. */
    private static final Pattern CHANNEL = Pattern.compile("(?<![\\p{L}\\p{N}_#&/<])#"
            + "(?!(?:include|define|undef|if|ifdef|ifndef|elif|else|endif|pragma|error|region|endregion)\\b)"
            + "(?!(?i:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})(?![\\p{L}\\p{N}_-]))"
            + "(?=[\\p{N}_-]*\\p{L})[\\p{L}\\p{M}\\p{N}_-]{2,80}");

    /** Tickets such as PAY-123, except well-known names of the same form. */
    private static final Pattern TICKET = Pattern.compile(
            "(?<![\\p{L}\\p{N}_.-])(?!(?:UTF|UCS|ISO|IEC|IEEE|RFC|SHA|MD|AES|DES|RSA|ECDSA|ED|TLS|SSL|HTTP|"
                    + "HTTPS|IPV|TCP|UDP|CVE|CWE|GPT|COVID|BASE|UTC|GMT|JDK|JRE|JSR|JEP|PEP|KIP|ES|GCC|USB|MP|IE|WIN|FY|"
                    + "CP|LATIN|WINDOWS|OAUTH|LOG4J|[QH][1-4])-)[A-Z][A-Z0-9]{1,9}-\\d{1,6}(?![\\p{L}\\p{N}_-]|\\.\\d)");

    private static final Pattern INCIDENT = Pattern.compile("\\b(?:INC|CHG|PRB|REQ|RITM|CTASK|SCTASK)\\d{5,10}\\b");

    /** PR #88, MR !45, acme/pay#88; a number of three digits or more needs no word before its #. */
    private static final Pattern REQUEST =
            Pattern.compile("(?<![\\w./-])[\\w.-]{1,60}/[\\w.-]{1,60}[#!][1-9]\\d{0,6}(?!\\w)"
                    + "|(?i:\\b(?:pr|mr|issue|ticket|bug|incident|pull request|merge request)) ?[#!][1-9]\\d{0,6}(?!\\w)"
                    + "|(?<![\\p{L}\\p{N}_#&/])#[1-9]\\d{2,6}(?!\\w)");

    private static final Pattern UUID =
            Pattern.compile("(?i)(?<![\\w-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\\w-])");

    /** At least seven hexadecimal digits that are neither a decimal number nor a word followed by one or two digits. */
    private static final Pattern COMMIT = Pattern.compile("(?<![\\w#.])(?:(?<=-)g)?(?=[0-9a-f]{0,63}\\d)"
            + "(?!\\d+[a-f]?(?!\\w))(?![a-f]{4,}\\d{1,2}(?!\\w))[0-9a-f]{7,64}(?!\\w|\\.\\w)");

    private TraceableReferences() {}

    static List<Piece> findIn(String text) {
        return Stream.of(LINKED_CHANNEL, CHANNEL, REQUEST, TICKET, INCIDENT, UUID, COMMIT)
                .flatMap(kind -> kind.matcher(text).results())
                .map(found -> new Piece(found.start(), found.end()))
                .toList();
    }
}

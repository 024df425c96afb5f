package dev.candor.core.response.privacyhints;

import dev.candor.core.response.privacyhints.IdentifyingWords.Piece;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds addresses and names of machines, except versions, times, files, packages and public sites. */
final class HostNames {
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final String PORT = "(?::\\d{1,5})?";

    /** Four numbers that are not a version, a network, a mask or a loopback address. */
    private static final Pattern IPV4 =
            Pattern.compile("(?i)(?<![\\w.-])(?<!version )(?<!release )(?!127\\.|0\\.0\\.|255\\.)(?:" + OCTET
                    + "\\.){3}" + OCTET + "(?<!\\.0\\.0)(?![\\w-]|\\.\\w)" + PORT);

    private static final String GROUP = "[0-9a-f]{1,4}";

    /** Eight groups, or fewer with a gap after a group of at least two characters, because {@code a::b} is source code. */
    private static final Pattern IPV6 =
            Pattern.compile("(?i)(?<![\\w:.])(?:(?:" + GROUP + ":){7}" + GROUP + "|(?=[a-f:]{0,8}\\d)[0-9a-f]{2,4}(?::"
                    + GROUP + "){0,5}::(?:" + GROUP + ":){0,5}" + GROUP + ")(?![\\w:])");

    private static final Pattern MAC_ADDRESS =
            Pattern.compile("(?i)(?<![\\w:.-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\\w:-])");

    private static final String LABELS = "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)";
    private static final String INTERNAL_DOMAIN = "(?:internal|corp|local|lan|intra|intranet|private)";
    private static final String PUBLIC_DOMAIN = "(?:com|org|net|io|co|cloud|eu|uk|de|fr|es|it|nl|se|pl|ch|at|in|us)";

    /** Names in an internal domain, and names of at least three labels in a public one. */
    private static final Pattern HOST = Pattern.compile("(?i)(?<![\\w@./$-])(?:" + LABELS + "{1,8}" + INTERNAL_DOMAIN
            + "|" + LABELS + "{2,8}" + PUBLIC_DOMAIN + ")(?![\\w@/(-]|\\.\\w)" + PORT);

    private static final Pattern PUBLIC_SITE =
            Pattern.compile("(?i)(?:.*\\.)?(?:github|gitlab|google|googleapis|gradle|maven|"
                    + "apache|kubernetes|k8s|npmjs|python|docker|microsoft|jenkins|stackoverflow|ubuntu|debian|golang|"
                    + "rust-lang|readthedocs|wikipedia|atlassian|amazon|spring|oracle|quay|cncf|hashicorp|prometheus|grafana)"
                    + "\\.(?:com|org|io|net)" + PORT);

    /** Names that a cloud derives from an address, or a cluster from a deployment. */
    private static final Pattern GENERATED_NAME = Pattern.compile("(?<![\\w.-])(?:ip(?:-\\d{1,3}){4}"
            + "|[a-z](?:[a-z0-9-]{0,50}[a-z0-9])?-(?=[a-f]*\\d)[0-9a-f]{8,10}-[a-z0-9]{5})(?![\\w-])");

    private HostNames() {}

    static List<Piece> findIn(String text) {
        return Stream.of(IPV4, IPV6, MAC_ADDRESS, HOST, GENERATED_NAME)
                .flatMap(kind -> kind.matcher(text).results())
                .filter(host -> !PUBLIC_SITE.matcher(host.group()).matches())
                .map(host -> new Piece(host.start(), host.end()))
                .toList();
    }
}

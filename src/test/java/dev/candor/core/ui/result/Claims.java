package dev.candor.core.ui.result;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The claims that figures of small groups cannot carry, as patterns of what a page may not say. */
final class Claims {
    private static final Map<String, Pattern> FORBIDDEN = new TreeMap<>(Map.of(
            "that those who answered stand for all",
                    pattern("representative|on behalf of|everybody (is|are)|speaks? for"),
            "words of statistics", pattern("significan|confidence|p-value|margin of error|standard deviation|outlier"),
            "a cause", pattern("caused|causes|because of|due to|thanks to|led to|resulted? (in|from)|the effect of"),
            "that it is the same people each time", pattern("(never|always) (satisf|dissatisf|happy|unhappy|content)"),
            "a ranking", pattern("\\b(best|worst|winner|loser|leader|runner-up|number one|first place|ranks? \\d)\\b"),
            "that nothing changed",
                    pattern("\\bno change\\b|unchanged|did not (change|move)|stayed the same|\\bstable\\b"),
            "use as approval", pattern("approv|popular|prefer|vote(d|s)? for|\\blove"),
            "more precision than was published", pattern("\\d\\.\\d+ %|exactly \\d")));
    private static final Pattern LIKELY = Pattern.compile("Likely range for [^\n]*?: (\\d+)(?:–(\\d+))? %");

    private Claims() {}

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /** What the text claims without being able to; empty if it claims nothing. */
    static Optional<String> madeBy(String text) {
        return FORBIDDEN.entrySet().stream()
                .filter(claim -> claim.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> stillnessWithoutSize(text))
                .or(() -> aheadInOverlap(text));
    }

    private static Optional<String> stillnessWithoutSize(String text) {
        return text.lines()
                        .filter(line -> line.toLowerCase(Locale.ROOT).contains("no clear change"))
                        .allMatch(line -> line.matches(".*under about \\d+ (in 100 people|of 100) do not show\\..*"))
                ? Optional.empty()
                : Optional.of("no clear change without the size that does not show");
    }

    private static Optional<String> aheadInOverlap(String text) {
        List<MatchResult> ranges = LIKELY.matcher(text).results().toList();
        if (!text.contains("A larger share of the users") || ranges.size() != 2) {
            return Optional.empty();
        }
        boolean apart = low(ranges.get(0)) > high(ranges.get(1)) || low(ranges.get(1)) > high(ranges.get(0));
        return apart ? Optional.empty() : Optional.of("a ranking of ranges that overlap");
    }

    private static int low(MatchResult range) {
        return Integer.parseInt(range.group(1));
    }

    private static int high(MatchResult range) {
        return Integer.parseInt(Optional.ofNullable(range.group(2)).orElse(range.group(1)));
    }
}

package dev.candor.core.response.privacyhints;

import dev.candor.core.response.privacyhints.IdentifyingWords.Piece;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds telephone numbers, except dates, versions, addresses of machines, builds and amounts. */
final class PhoneNumbers {
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String MONTH = "(?:0?[1-9]|1[0-2])";
    private static final String YEAR = "(?:19|20)\\d\\d";

    /** Dates, times of day, and four numbers separated by dots. */
    private static final Pattern NO_PHONE = Pattern.compile(
            "(?<!\\d)(?:" + YEAR + "([-./])" + MONTH + "\\1" + DAY + "|" + DAY
                    + "([-./])" + MONTH + "\\2" + YEAR + "|" + MONTH + "([-./])" + DAY + "\\3" + YEAR
                    + ")(?!\\d)|(?<![\\d.])\\d{1,2}:\\d\\d(?::\\d\\d)?(?!\\d)|(?<![\\d.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![.\\d])");

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}_#./:=-])\\+?\\(?\\d(?:[ .\\-/()\\u00a0]{0,2}\\d){2,16}(?![\\p{L}\\p{N}_]|[.:-]\\d)");

    private static final Pattern PHONE_CUE = Pattern.compile(
            "(?i).*\\b(?:call|phone|tel|telephone|mobile|cell|extension|ext|"
                    + "ring|dial|whatsapp|sms|signal)\\b[^\\d\\n+(]{0,12}",
            Pattern.DOTALL);

    private static final Pattern NORTH_AMERICAN =
            Pattern.compile("(?:1[ .-])?(?:\\(\\d{3}\\) ?|\\d{3}[ .-])\\d{3}[ .-]\\d{4}");

    private PhoneNumbers() {}

    static List<Piece> findIn(String text) {
        // Replaced by as many letters, so that positions stay and no number continues across them.
        String rest = NO_PHONE.matcher(text)
                .replaceAll(date -> "x".repeat(date.group().length()));
        return NUMBER.matcher(rest)
                .results()
                .filter(number -> isPhone(number, rest.substring(0, number.start())))
                .map(number -> new Piece(number.start(), number.end()))
                .toList();
    }

    private static boolean isPhone(MatchResult number, String before) {
        String written = number.group();
        String digits = written.replaceAll("\\D", "");
        int count = digits.length();
        if (written.startsWith("+")) {
            return count >= 8 && count <= 15;
        }
        if (PHONE_CUE.matcher(before.toLowerCase(Locale.ROOT)).matches()) {
            return count >= 4 && count <= 15;
        }
        if (digits.matches("00[1-9].*")) {
            return count >= 10 && count <= 17;
        }
        boolean trunk = digits.matches("0[1-9]\\d{7,9}") && !written.matches("\\d+\\.\\d+");
        return trunk || NORTH_AMERICAN.matcher(written).matches();
    }
}

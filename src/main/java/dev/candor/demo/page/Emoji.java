package dev.candor.demo.page;

import java.util.Map;

/** Emoji short codes that the page draws as emoji; unknown codes stay as they were typed. */
final class Emoji {
    private static final Map<String, String> PICTURES = Map.ofEntries(
            Map.entry("wave", "👋"),
            Map.entry("tada", "🎉"),
            Map.entry("lock", "🔒"),
            Map.entry("unlock", "🔓"),
            Map.entry("key", "🔑"),
            Map.entry("envelope", "✉️"),
            Map.entry("bar_chart", "📊"),
            Map.entry("chart_with_upwards_trend", "📈"),
            Map.entry("chart_with_downwards_trend", "📉"),
            Map.entry("speech_balloon", "💬"),
            Map.entry("white_check_mark", "✅"),
            Map.entry("heavy_check_mark", "✔️"),
            Map.entry("x", "❌"),
            Map.entry("warning", "⚠️"),
            Map.entry("hourglass", "⌛"),
            Map.entry("hourglass_flowing_sand", "⏳"),
            Map.entry("calendar", "📆"),
            Map.entry("bell", "🔔"),
            Map.entry("no_bell", "🔕"),
            Map.entry("mag", "🔍"),
            Map.entry("bulb", "💡"),
            Map.entry("rocket", "🚀"),
            Map.entry("eyes", "👀"),
            Map.entry("thinking_face", "🤔"),
            Map.entry("slightly_smiling_face", "🙂"),
            Map.entry("neutral_face", "😐"),
            Map.entry("slightly_frowning_face", "🙁"),
            Map.entry("smile", "😄"),
            Map.entry("thumbsup", "👍"),
            Map.entry("+1", "👍"),
            Map.entry("thumbsdown", "👎"),
            Map.entry("-1", "👎"),
            Map.entry("heart", "❤️"),
            Map.entry("pray", "🙏"),
            Map.entry("star", "⭐"),
            Map.entry("sparkles", "✨"),
            Map.entry("construction", "🚧"),
            Map.entry("memo", "📝"),
            Map.entry("arrow_up", "⬆️"),
            Map.entry("arrow_down", "⬇️"),
            Map.entry("arrow_right", "➡️"),
            Map.entry("large_green_square", "🟩"),
            Map.entry("large_yellow_square", "🟨"),
            Map.entry("large_red_square", "🟥"),
            Map.entry("white_large_square", "⬜"),
            Map.entry("large_green_circle", "🟢"),
            Map.entry("large_yellow_circle", "🟡"),
            Map.entry("red_circle", "🔴"),
            Map.entry("white_circle", "⚪"));

    private Emoji() {}

    /** Emoji for the code, or the code between colons if it is unknown. */
    static String picture(String code) {
        return PICTURES.getOrDefault(code, ':' + code + ':');
    }

    /** Replaces every known code in a plain text. */
    static String draw(String plain) {
        int open = plain.indexOf(':');
        if (open < 0) {
            return plain;
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (open >= 0) {
            int close = plain.indexOf(':', open + 1);
            String picture = close < 0 ? null : PICTURES.get(plain.substring(open + 1, close));
            if (picture != null) {
                out.append(plain, from, open).append(picture);
                from = close + 1;
                close = plain.indexOf(':', from);
            }
            open = close;
        }
        return out.append(plain, from, plain.length()).toString();
    }
}

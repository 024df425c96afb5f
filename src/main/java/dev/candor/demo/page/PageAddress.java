package dev.candor.demo.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The user who views the page and the conversation shown, or the app's Home tab. */
public record PageAddress(String as, String at) {
    /** Value of {@code at} for the Home tab. */
    public static final String HOME = "home";

    public boolean atHome() {
        return at.equals(HOME);
    }

    /** Address of another conversation for the same user. */
    public String to(String place) {
        return "?as=" + encode(as) + "&at=" + encode(place);
    }

    /** JSON values sent with every request. */
    public String json() {
        return Json.object("as", as, "at", at);
    }

    /** JSON values of a poll: the address and the fingerprints of the regions that the browser shows. */
    public String json(String seen) {
        return Json.object("as", as, "at", at, "seen", seen);
    }

    private static String encode(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}

package dev.candor.demo.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Who looks, and at what: a conversation's id, or the app's Home tab. */
public record PageAddress(String as, String at) {
    /** Stands for the Home tab where a conversation's id could be. */
    public static final String HOME = "home";

    /** Whether it is the Home tab. */
    public boolean atHome() {
        return at.equals(HOME);
    }

    /** The address of another place, seen by the same person. */
    public String to(String place) {
        return "?as=" + encode(as) + "&at=" + encode(place);
    }

    /** The values that go with every request. */
    public String json() {
        return Json.object("as", as, "at", at);
    }

    /** The same, with what the browser has seen. */
    public String json(String seen) {
        return Json.object("as", as, "at", at, "seen", seen);
    }

    private static String encode(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}

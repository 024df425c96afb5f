package dev.candor.demo.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the browser sent. */
record BrowserForm(Map<String, String[]> parameters) {
    static BrowserForm of(HttpServletRequest request) {
        return new BrowserForm(request.getParameterMap());
    }

    /** Who did it. */
    String as() {
        return text("as");
    }

    boolean has(String name) {
        return parameters.containsKey(name);
    }

    String text(String name) {
        String[] values = parameters.getOrDefault(name, new String[0]);
        return values.length == 0 ? "" : values[0].replace("\r\n", "\n");
    }

    /** All values that are not empty: the empty one stands for no choice. */
    List<String> choices(String name) {
        return Arrays.stream(parameters.getOrDefault(name, new String[0]))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Which entry of a menu was taken. */
    int option() {
        return Integer.parseInt(text("option"));
    }
}

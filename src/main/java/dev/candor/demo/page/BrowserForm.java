package dev.candor.demo.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The parameters of a request from the browser. */
record BrowserForm(Map<String, String[]> parameters) {
    static BrowserForm of(HttpServletRequest request) {
        return new BrowserForm(request.getParameterMap());
    }

    /** Id of the acting user. */
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

    /** Non-empty values; an empty value means that nothing is chosen. */
    List<String> choices(String name) {
        return Arrays.stream(parameters.getOrDefault(name, new String[0]))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Index of the chosen entry of an overflow menu. */
    int option() {
        return Integer.parseInt(text("option"));
    }
}

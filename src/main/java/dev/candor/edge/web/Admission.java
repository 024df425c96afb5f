package dev.candor.edge.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides by a request's headers alone whether its body is read. */
@FunctionalInterface
public interface Admission {
    /**
     * Whether the body is read; otherwise the answer is 401.
     *
     * @param header value of the header with a given name; null if it is missing
     */
    boolean admits(Function<String, @Nullable String> header);
}

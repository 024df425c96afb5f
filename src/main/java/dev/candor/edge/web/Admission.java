package dev.candor.edge.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides by a request's headers alone whether its body is worth reading. */
@FunctionalInterface
public interface Admission {
    /**
     * Whether the body is read; else the answer is 401.
     *
     * @param header the value of the header with this name, null if there is none
     */
    boolean admits(Function<String, @Nullable String> header);
}

package dev.candor.privacy;

import dev.candor.CoreFixture;
import dev.candor.core.outbox.OutboxMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.Set;

/**
 * Prints each step to standard output and waits to be killed before a given step. A step is a call that changes
 * something, or a commit within it.
 */
final class StepTracer implements CoreFixture.Wrapping {
    /** Prefix of each printed step. */
    static final String PREFIX = "next step: ";

    private static final Set<String> CHANGING_CALLS = Set.of(
            "stopAccepting",
            "tally",
            "scrub",
            "scrubLeftovers",
            "keysDestroyed",
            "destroyKeys",
            "claim",
            "delivered",
            "drop",
            "post",
            "replace");

    private final String last;
    private final Set<String> announced = new HashSet<>();
    private String call = "nothing";
    private int commits;

    /** Tracer that waits to be killed before this step. */
    StepTracer(String last) {
        this.last = last;
    }

    /** Port that announces each call that changes something before it is made. */
    @Override
    public <T> T over(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (self, method, values) -> {
                    if (CHANGING_CALLS.contains(method.getName())) {
                        begin(method.getName() + subject(values));
                    }
                    try {
                        return method.invoke(real, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** Announces the commit of the current transaction. */
    void committing() {
        commits++;
        announce(call + ", commit " + commits);
    }

    private void begin(String name) {
        call = name;
        commits = 0;
        announce(name);
    }

    private void announce(String step) {
        if (!announced.add(step)) {
            return;
        }
        System.out.println(PREFIX + step);
        System.out.flush();
        if (step.equals(last)) {
            awaitKill();
        }
    }

    // Waits to be killed; ends if the parent process is gone.
    private static void awaitKill() {
        try {
            if (System.in.read() < 0) {
                Runtime.getRuntime().halt(1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String subject(Object[] values) {
        Object first = values == null ? "" : values[0];
        if (first instanceof OutboxMessage message) {
            return " " + message.kind();
        }
        return first instanceof String name && !name.isEmpty() ? " " + name : "";
    }
}

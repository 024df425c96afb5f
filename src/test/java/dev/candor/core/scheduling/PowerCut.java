package dev.candor.core.scheduling;

import dev.candor.CoreFixture;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Ends a process at a step of the wave store: from then on no step of the store or the vault does anything. */
final class PowerCut implements CoreFixture.Wrapping {
    private final String step;
    private final boolean done;
    private boolean off;

    private PowerCut(String step, boolean done) {
        this.step = step;
        this.done = done;
    }

    /** The process ends before this step is stored. */
    static PowerCut before(String step) {
        return new PowerCut(step, false);
    }

    /** The process ends when this step is stored. */
    static PowerCut after(String step) {
        return new PowerCut(step, true);
    }

    @Override
    public <T> T over(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, in) -> {
            boolean last = method.getName().equals(step);
            if (off || (last && !done)) {
                throw cut();
            }
            try {
                Object result = method.invoke(real, in);
                if (last) {
                    throw cut();
                }
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private IllegalStateException cut() {
        off = true;
        return new IllegalStateException("power cut");
    }
}

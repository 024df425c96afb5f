package dev.candor;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs something when the process gets SIGHUP. */
public final class HangupSignal {
    private static final Logger LOG = LoggerFactory.getLogger(HangupSignal.class);
    private static final String NAME = "HUP";

    private HangupSignal() {}

    /** Runs this at each SIGHUP from now on; false if that is impossible here, as on Windows or below {@code nohup}. */
    public static boolean handle(Runnable work) {
        // By reflection: the class is in every JDK, but a compiler that treats warnings as errors refuses it.
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            MethodHandle run =
                    MethodHandles.lookup().findVirtual(Runnable.class, "run", MethodType.methodType(void.class));
            Object before = signal.getMethod("handle", signal, handler)
                    .invoke(
                            null,
                            signal.getConstructor(String.class).newInstance(NAME),
                            MethodHandleProxies.asInterfaceInstance(
                                    handler, MethodHandles.dropArguments(run.bindTo(work), 0, signal)));
            // A process that was started to ignore it, as by nohup, goes on ignoring it.
            return !handler.getField("SIG_IGN").get(null).equals(before) || refused();
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            return refused();
        }
    }

    private static boolean refused() {
        LOG.info("SIGHUP is not heard here; changes of the configuration file are seen all the same");
        return false;
    }
}

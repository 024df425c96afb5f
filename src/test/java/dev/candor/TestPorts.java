package dev.candor;

import dev.candor.core.Ports;
import dev.candor.core.outbox.Delivery;
import dev.candor.core.outbox.DispatchSlots;
import dev.candor.core.outbox.MessageLocation;
import dev.candor.core.outbox.Messenger;
import dev.candor.core.outbox.RateLimiter;
import dev.candor.core.page.Page;
import dev.candor.edge.storage.Database;
import dev.candor.edge.storage.SqliteReadingLog;
import java.net.URI;
import java.util.Random;

/** Ports for a core that delivers nothing. */
public final class TestPorts {
    private TestPorts() {}

    /** A web report with its readings in this database. */
    public static Ports.Report report(Database database) {
        return new Ports.Report(
                token -> URI.create("https://candor.example/report/link/" + token), new SqliteReadingLog(database));
    }

    /** Delivery through a messenger that is never ready. */
    public static Ports.Delivery noDelivery() {
        return new Ports.Delivery(
                new Unreachable(), unlimited(), new DispatchSlots(1_000, Runnable::run), (kind, delivery) -> {});
    }

    /** A rate limiter that delays only refused calls. */
    public static RateLimiter unlimited() {
        RateLimiter.Rate rate = new RateLimiter.Rate(600_000, 10_000);
        return new RateLimiter(rate, rate, new Random(1));
    }

    /** A messenger that is not ready. */
    private static final class Unreachable implements Messenger {
        @Override
        public boolean isReady() {
            return false;
        }

        @Override
        public Delivery post(String to, Page page, String mark) {
            throw new IllegalStateException("not ready");
        }

        @Override
        public Delivery replace(MessageLocation location, Page page) {
            throw new IllegalStateException("not ready");
        }

        @Override
        public Delivery delete(MessageLocation location) {
            throw new IllegalStateException("not ready");
        }

        @Override
        public Search find(String to, String mark) {
            throw new IllegalStateException("not ready");
        }
    }
}

package dev.candor.edge.slack;

import dev.candor.core.page.ChartPainter;
import dev.candor.core.page.Field;
import dev.candor.core.page.Form;
import dev.candor.core.page.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Sends charts and tables in the best form that Slack accepts. A call that Slack refuses has posted nothing, so the same
 * page is sent again in the next form: natively, then as a picture, then as text.
 */
public final class SlackCharts {
    private static final Duration MEMORY = Duration.ofDays(1);
    private static final Set<String> BLOCKS_REFUSED =
            Set.of("invalid_blocks", "invalid_blocks_format", "invalid_arguments");

    private final ChartUploads uploads;
    private final InstantSource clock;
    private final Consumer<Duration> wait;
    private final Map<Surface, Instant> withoutNativeBlocksUntil = new ConcurrentHashMap<>();

    public SlackCharts(SlackClient api, ChartPainter painter, InstantSource clock) {
        this(new ChartUploads(api, painter, clock), clock, SlackDirectory::pause);
    }

    SlackCharts(ChartUploads uploads, InstantSource clock, Consumer<Duration> wait) {
        this.uploads = uploads;
        this.clock = clock;
        this.wait = wait;
    }

    /** Where charts are shown. */
    enum Surface {
        /** A message in a conversation. */
        MESSAGE,
        /** A reply to a response URL, which can be used five times. */
        REPLY,
        /** A view that opens, for which there is no time to upload anything. */
        OPENING_VIEW,
        /** A view that is open. */
        OPEN_VIEW;

        private boolean mayHaveNativeBlocks() {
            return this == MESSAGE || this == REPLY;
        }

        /** How many seconds to wait for Slack to process a picture, before each further attempt. */
        private List<Integer> waitSeconds() {
            return switch (this) {
                case MESSAGE, OPEN_VIEW -> List.of(1, 2, 4);
                case REPLY -> List.of(2);
                case OPENING_VIEW -> List.of();
            };
        }
    }

    /** Calls Slack with rendered content until it accepts a form of the charts in it, or refuses even text. */
    <B, T> ApiReply<T> send(Surface surface, Function<ChartRenderer, B> render, Function<B, ApiReply<T>> call) {
        Forms forms = new Forms(surface);
        while (true) {
            ChartRenderer charts = forms.renderer();
            ApiReply<T> reply = call.apply(render.apply(charts));
            if (reply instanceof ApiReply.Ok<T>) {
                uploads.accepted(charts.pictured());
            }
            if (!refusesBlocks(reply)) {
                return reply;
            }
            if (charts.isTextOnly()) {
                withoutNativeBlocksUntil.remove(surface); // It was something else.
                return reply;
            }
            forms.refused(charts, namesFile(reply));
        }
    }

    /** The forms that are left to try for one message or view. */
    private final class Forms {
        private final Surface surface;
        private final Iterator<Integer> waits;
        private boolean natively;
        private boolean pictures = true;
        private boolean blamedNativeBlocks;

        Forms(Surface surface) {
            this.surface = surface;
            this.waits = surface.waitSeconds().iterator();
            this.natively = surface.mayHaveNativeBlocks() && !isWithoutNativeBlocks(surface);
        }

        ChartRenderer renderer() {
            if (!pictures) {
                return new ChartRenderer(natively, ChartRenderer.NO_FILES);
            }
            return new ChartRenderer(natively, surface == Surface.OPENING_VIEW ? uploads::processed : uploads::file);
        }

        /** Drops a form that Slack refused; unless a picture is named as the reason, native blocks are dropped first. */
        void refused(ChartRenderer charts, boolean namesFile) {
            if (charts.usedNativeBlocks() && !namesFile) {
                // Remembered before the next call, which a rate limit may put off.
                withoutNativeBlocksUntil.put(surface, clock.instant().plus(MEMORY));
                natively = false;
                blamedNativeBlocks = !charts.pictured().isEmpty();
            } else {
                refusedPictures(charts);
            }
        }

        private void refusedPictures(ChartRenderer charts) {
            boolean wronglyBlamed = blamedNativeBlocks;
            if (wronglyBlamed) {
                withoutNativeBlocksUntil.remove(surface);
                blamedNativeBlocks = false;
            }
            if (waits.hasNext() && uploads.areFresh(charts.pictured())) {
                natively |= wronglyBlamed;
                wait.accept(Duration.ofSeconds(waits.next()));
            } else {
                uploads.refused(charts.pictured());
                pictures = false;
            }
        }
    }

    /** Whether a form has charts whose pictures are not uploaded yet, but can be. */
    boolean canAddPictures(Form form) {
        return !uploads.isPaused()
                && form.fields().stream()
                        .anyMatch(field -> field instanceof Field.Shown shown
                                && shown.part() instanceof Part.Picture picture
                                && uploads.processed(picture.chart()).isEmpty());
    }

    private boolean isWithoutNativeBlocks(Surface surface) {
        return clock.instant().isBefore(withoutNativeBlocksUntil.getOrDefault(surface, Instant.MIN));
    }

    private static boolean refusesBlocks(ApiReply<?> reply) {
        return reply instanceof ApiReply.Refused<?> refused
                && BLOCKS_REFUSED.contains(refused.code())
                && !refused.detail().contains("trigger");
    }

    /** Whether Slack says that a picture is the reason. */
    private static boolean namesFile(ApiReply<?> reply) {
        return reply instanceof ApiReply.Refused<?> refused && refused.detail().contains("slack_file");
    }
}

package dev.candor.edge.slack;

import com.slack.api.methods.response.files.FilesUploadV2Response;
import com.slack.api.model.File;
import dev.candor.core.page.Chart;
import dev.candor.core.page.ChartPainter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws charts and uploads each picture once; after a failure nothing is uploaded for some minutes. */
final class ChartUploads {
    private static final Logger LOG = LoggerFactory.getLogger(ChartUploads.class);

    /** Slack processes a picture within seconds; until then blocks that show it are refused. */
    private static final Duration PROCESSING = Duration.ofSeconds(15);

    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int MAX_REMEMBERED = 500;
    private static final int MAX_FILE_ALT_TEXT = 1_000;

    private final SlackClient api;
    private final ChartPainter painter;
    private final InstantSource clock;
    private final Map<Chart, Upload> uploads = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Chart, Upload> eldest) {
            return size() > MAX_REMEMBERED;
        }
    });
    private final Set<String> reported = ConcurrentHashMap.newKeySet();
    private volatile Instant pausedUntil = Instant.MIN;

    ChartUploads(SlackClient api, ChartPainter painter, InstantSource clock) {
        this.api = api;
        this.painter = painter;
        this.clock = clock;
    }

    /** An uploaded picture; {@code shown} once Slack has accepted a block with it. */
    private record Upload(String file, Instant at, boolean shown) {}

    /** File of this chart, if it is uploaded and processed. */
    Optional<String> processed(Chart chart) {
        return Optional.ofNullable(uploads.get(chart))
                .filter(upload -> !isFresh(upload))
                .map(Upload::file);
    }

    /** File of this chart, uploaded now if it is not yet; empty if that fails. */
    synchronized Optional<String> file(Chart chart) {
        Upload known = uploads.get(chart);
        if (known != null) {
            return Optional.of(known.file());
        }
        return isPaused() ? Optional.empty() : draw(chart).flatMap(png -> upload(chart, png));
    }

    /** Whether nothing is uploaded for now, after a failure. */
    boolean isPaused() {
        return clock.instant().isBefore(pausedUntil);
    }

    private Optional<byte[]> draw(Chart chart) {
        try {
            return Optional.of(painter.png(chart));
        } catch (RuntimeException e) {
            String where = SafeStackTrace.of(e);
            if (reported.add(where)) {
                LOG.error("a chart could not be drawn and is shown as text: {}", where);
            }
            return Optional.empty();
        }
    }

    private Optional<String> upload(Chart chart, byte[] png) {
        ApiReply<FilesUploadV2Response> reply =
                api.call(client -> client.filesUploadV2(file -> file.filename("chart.png")
                        .title(SlackText.shorten(chart.title(), MAX_FILE_ALT_TEXT))
                        .altTxt(SlackText.shorten(ChartRenderer.altText(chart), MAX_FILE_ALT_TEXT))
                        .fileData(png)));
        Optional<String> id = reply instanceof ApiReply.Ok<FilesUploadV2Response> ok
                ? Optional.ofNullable(ok.body().getFile()).map(File::getId)
                : Optional.empty();
        id.ifPresentOrElse(
                file -> uploads.put(chart, new Upload(file, clock.instant(), false)),
                () -> pause(reply.advice().orElse("Slack's answer names no file")));
        return id;
    }

    /** Whether one of these pictures was uploaded a moment ago, so that Slack may still process it. */
    boolean areFresh(Collection<Chart> charts) {
        return charts.stream()
                .flatMap(chart -> Optional.ofNullable(uploads.get(chart)).stream())
                .anyMatch(this::isFresh);
    }

    private boolean isFresh(Upload upload) {
        return !upload.shown() && clock.instant().isBefore(upload.at().plus(PROCESSING));
    }

    /** Notes that Slack has accepted blocks with these pictures. */
    void accepted(Collection<Chart> charts) {
        charts.forEach(chart ->
                uploads.computeIfPresent(chart, (same, upload) -> new Upload(upload.file(), upload.at(), true)));
    }

    /** Notes that Slack has refused blocks with these pictures for good. */
    void refused(Collection<Chart> charts) {
        uploads.keySet().removeAll(charts);
        pause("Slack refuses blocks with uploaded pictures");
    }

    private void pause(String why) {
        pausedUntil = clock.instant().plus(PAUSE);
        if (reported.add(why)) {
            LOG.warn("charts are shown as text, for pictures cannot be uploaded: {}", why);
        }
    }
}

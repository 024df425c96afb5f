package dev.candor.demo.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Response URLs expire by real time, so that advancing the workspace's clock does not invalidate them. */
class ResponseUrlsTest {
    private Instant wall = Instant.parse("2026-11-24T10:00:00Z");
    private final ResponseUrls urls = new ResponseUrls(() -> wall);

    @Test
    void a_response_url_expires_after_thirty_minutes() {
        ResponseUrls.Target target = new ResponseUrls.Target("C0CI", "U0ANA", Optional.empty());
        String path = urls.issue(target);
        wall = wall.plus(Duration.ofMinutes(30));
        assertThat(urls.use(path)).hasValue(target);
        wall = wall.plusSeconds(1);
        assertThat(urls.use(path)).isEmpty();
    }
}

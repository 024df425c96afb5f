package dev.candor.core.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {
    private static final Instant GIVEN = Instant.parse("2026-12-01T10:00:00Z");

    @Test
    void a_reply_has_words_that_fit_into_a_message() {
        String longest = "x".repeat(Reply.MAX_WORDS);
        assertThat(reply(longest, Optional.empty()).words()).isEqualTo(longest);
        assertThatThrownBy(() -> reply(longest + "x", Optional.empty())).hasMessageContaining("1 to 300 characters");
        assertThatThrownBy(() -> reply(" ", Optional.empty())).hasMessageContaining("1 to 300 characters");
    }

    @Test
    void a_reply_links_to_web_pages_only() {
        URI page = URI.create("https://wiki.acme.example/runners");
        assertThat(reply("New runners.", Optional.of(page)).link()).contains(page);
        assertThatThrownBy(() -> reply("New runners.", Optional.of(URI.create("javascript:alert(1)"))))
                .hasMessageContaining("links to a web page");
    }

    @ParameterizedTest
    @CsvSource({
        "https://wiki.acme.example, true",
        "HTTP://wiki, true",
        "ftp://wiki, false",
        "https:wiki, false",
        "/runners, false",
        "mailto:owners@acme.example, false"
    })
    void web_pages_have_a_host_and_are_read_by_http(String address, boolean expected) {
        assertThat(Reply.isWebPage(URI.create(address))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {Reply.MAX_LINK, Reply.MAX_LINK + 1})
    void an_address_is_no_longer_than_a_message_can_show(int length) {
        String start = "https://wiki/";
        assertThat(Reply.isWebPage(URI.create(start + "x".repeat(length - start.length()))))
                .isEqualTo(length == Reply.MAX_LINK);
    }

    @Test
    void a_reply_repeats_another_that_differs_in_its_time_alone() {
        Reply reply = reply("New runners.", Optional.empty());
        Reply later = of(new Reply.WholeResult(), "New runners.", GIVEN.plusSeconds(60));
        assertThat(later.repeats(reply)).isTrue();
        assertThat(later.repeats(reply("Newer runners.", Optional.empty()))).isFalse();
        assertThat(of(new Reply.OfTheme("speed"), "New runners.", GIVEN).repeats(reply))
                .isFalse();
    }

    @Test
    void the_newest_reply_about_each_part_counts_in_the_order_of_the_newest() {
        Reply whole = of(new Reply.WholeResult(), "We read it.", GIVEN);
        Reply pains = of(new Reply.OfQuestion("pain"), "We look at the runners.", GIVEN.plusSeconds(1));
        Reply again = of(new Reply.WholeResult(), "We have read it.", GIVEN.plusSeconds(2));
        assertThat(Reply.newestOfEach(List.of(whole, pains, again))).containsExactly(pains, again);
    }

    private static Reply reply(String words, Optional<URI> link) {
        return new Reply(
                "ci",
                "ci-pulse-1",
                new Reply.WholeResult(),
                Reply.Kind.DONE,
                words,
                Optional.of(LocalDate.of(2026, 12, 1)),
                link,
                GIVEN);
    }

    private static Reply of(Reply.Subject subject, String words, Instant given) {
        return new Reply(
                "ci",
                "ci-pulse-1",
                subject,
                Reply.Kind.DONE,
                words,
                Optional.of(LocalDate.of(2026, 12, 1)),
                Optional.empty(),
                given);
    }
}

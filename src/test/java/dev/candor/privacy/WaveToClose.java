package dev.candor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.CoreFixture;
import dev.candor.core.ballot.Answer;
import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.BallotCodec;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.outbox.MessageLocation;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.response.Receipt;
import dev.candor.core.response.Submission;
import dev.candor.core.scheduling.OpeningResult;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.QuestionType;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Theme;
import dev.candor.core.survey.Themes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A folder with a second wave due to close, in which one question has too few comments to be shown. */
final class WaveToClose {
    static final Question LAST = new Question("anything", QuestionType.TEXT, "Anything else?", List.of());
    static final List<Question> QUESTIONS =
            Stream.concat(CoreFixture.QUESTIONS.stream(), Stream.of(LAST)).toList();
    static final Themes THEMES = new Themes(List.of(new Theme("speed", List.of("let out", "destroyed"))));
    static final Catalogue ON_DEMAND = new Catalogue(
            CoreFixture.CATALOGUE.products(),
            CoreFixture.CATALOGUE.teams(),
            List.of(new Survey("ci-pulse", "ci", Optional.empty(), Duration.ofDays(5), List.of(), QUESTIONS)
                    .withThemes(THEMES)));
    static final String FIRST = "ci-pulse-20261124T095900Z";
    static final String SECOND = "ci-pulse-20261124T105900Z";
    static final Instant CLOSES = Instant.parse("2026-11-29T10:59:00Z");

    private static final int ANSWERS = 12;
    private static final int SUPPRESSED_COMMENTS = 2;

    private WaveToClose() {}

    static void prepare(Path folder) {
        try (CoreFixture fixture = new CoreFixture(folder, ON_DEMAND)) {
            fixture.tickAt(CoreFixture.START);
            Wave first = answered(fixture);
            fixture.scheduler.close(first.id(), fixture.clock.instant());
            deliver(fixture);
            fixture.tickAt(CoreFixture.START.plus(Duration.ofHours(1)));
            Wave second = answered(fixture);
            assertThat(List.of(first.id(), second.id())).containsExactly(FIRST, SECOND);
            assertThat(second.closes()).isEqualTo(CLOSES);
        }
    }

    private static Wave answered(CoreFixture fixture) {
        Wave wave = ((OpeningResult.Opened) fixture.scheduler.ask("ci-pulse", fixture.clock.instant())).wave();
        deliver(fixture);
        for (int i = 1; i <= ANSWERS; i++) {
            assertThat(fixture.responses.cast(new Submission("U0PAY" + i, wave.id(), answers(i))))
                    .isInstanceOf(Receipt.Sealed.class);
        }
        return wave;
    }

    /** Encoded ballot of the person with this number, without its padding. */
    static byte[] encoded(int i) {
        Map<String, Answer> answers = new HashMap<>(Map.of(
                "satisfaction", new Answer.Point(1 + i % 5),
                "pain", new Answer.Chosen(Set.of(i % 2)),
                "one-thing", new Answer.Words("let out " + i, readers(i))));
        if (i <= SUPPRESSED_COMMENTS) {
            answers.put("anything", new Answer.Words("destroyed unread " + i, suppressedReaders(i)));
        }
        byte[] padded = new BallotCodec(QUESTIONS).encode(new Ballot(0, true, answers));
        int end = padded.length;
        while (padded[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOf(padded, end);
    }

    private static CommentReaders suppressedReaders(int i) {
        return i == 1 ? CommentReaders.OWNERS : CommentReaders.NOBODY;
    }

    private static CommentReaders readers(int i) {
        return i == 1 ? CommentReaders.OWNERS : CommentReaders.EVERYONE;
    }

    private static Map<String, List<String>> answers(int i) {
        return Map.of(
                "satisfaction", List.of("" + (1 + i % 5)),
                "pain", List.of("" + i % 2),
                "one-thing", List.of("let out " + i),
                "one-thing.readers", List.of(readers(i).word()),
                "anything", List.of(i <= SUPPRESSED_COMMENTS ? "destroyed unread " + i : ""),
                "anything.readers", List.of(suppressedReaders(i).word()));
    }

    private static void deliver(CoreFixture fixture) {
        Instant now = fixture.clock.instant();
        fixture.outbox
                .claim(EnumSet.allOf(OutboxMessage.Kind.class), now, now.plusSeconds(60), 1000)
                .forEach(message -> fixture.outbox.delivered(message, new MessageLocation("D" + message.to(), "1.0")));
    }
}

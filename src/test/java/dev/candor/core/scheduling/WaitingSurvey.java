package dev.candor.core.scheduling;

import dev.candor.CoreFixture;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.reply.Reply;
import dev.candor.core.response.Submission;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Template;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A survey whose next wave waits for an answer to the last result. */
final class WaitingSurvey implements AutoCloseable {
    static final Duration WEEK = Duration.ofDays(7);
    static final Instant TEN = CoreFixture.START.plusSeconds(60);
    static final Catalogue CATALOGUE = with(waiting(CoreFixture.WEEKLY));

    private final Path folder;
    private CoreFixture fixture;

    WaitingSurvey(Path folder) {
        this.folder = folder;
        fixture = new CoreFixture(folder, CATALOGUE);
    }

    /** The core that runs it now. */
    CoreFixture core() {
        return fixture;
    }

    /** The same survey, whose next wave waits until the owners have replied to the last result. */
    static Survey waiting(Survey survey) {
        return new Survey(
                survey.id(),
                survey.product(),
                survey.schedule(),
                survey.openFor(),
                survey.remindAfter(),
                survey.sample(),
                survey.questions(),
                survey.expectedResponse(),
                survey.themes(),
                true);
    }

    /** The products and teams, with this survey alone. */
    static Catalogue with(Survey survey) {
        return new Catalogue(CoreFixture.CATALOGUE.products(), CoreFixture.CATALOGUE.teams(), List.of(survey));
    }

    /** The products and teams, with a survey that asks the System Usability Scale alone. */
    static Catalogue ofScore() {
        return with(waiting(new Survey(
                "ci-pulse",
                "ci",
                CoreFixture.WEEKLY.schedule(),
                CoreFixture.WEEKLY.openFor(),
                List.of(),
                Template.SUS.questions(CATALOGUE, CATALOGUE.products().get(0)))));
    }

    /** Runs the first wave of the System Usability Scale to its end with this number of answers. */
    String score(int answers) {
        Wave wave = fixture.openWave();
        fixture.deliverPrompts();
        Map<String, List<String>> ballot = new HashMap<>();
        wave.survey().questions().forEach(question -> ballot.put(question.id(), List.of("4")));
        for (int i = 1; i <= answers; i++) {
            fixture.responses.cast(new Submission("U0PAY" + i, wave.id(), ballot));
        }
        fixture.tickAt(wave.closes());
        return wave.id();
    }

    /** Starts again with these surveys. */
    void restart(Catalogue catalogue) {
        fixture.close();
        fixture = new CoreFixture(folder, catalogue);
    }

    /** Runs the first wave to its end with this number of answers. */
    String wave(int answers) {
        return close(fixture.openWave(), answers);
    }

    /** Runs a wave to its end with this number of answers. */
    String close(Wave wave, int answers) {
        fixture.deliverPrompts();
        answer(wave, answers);
        fixture.tickAt(wave.closes());
        return wave.id();
    }

    /** This number of people answer. */
    void answer(Wave wave, int answers) {
        for (int i = 1; i <= answers; i++) {
            fixture.responses.cast(new Submission(
                    "U0PAY" + i,
                    wave.id(),
                    Map.of(
                            "satisfaction", List.of("4"),
                            "one-thing", List.of("Secret words"),
                            "one-thing.readers", List.of("owners"))));
        }
    }

    /** An owner answers the result. */
    void reply(String wave) {
        fixture.replies.add(
                new Reply(
                        "ci",
                        wave,
                        new Reply.WholeResult(),
                        Reply.Kind.LOOKING_INTO_IT,
                        "We read it.",
                        Optional.empty(),
                        Optional.empty(),
                        TEN),
                Optional.empty());
    }

    /** An owner says that this is done, or will be, on this day. */
    void promise(String wave, Reply.Kind kind, String day) {
        fixture.replies.add(
                new Reply(
                        "ci",
                        wave,
                        new Reply.OfQuestion("satisfaction"),
                        kind,
                        "New runners.",
                        Optional.of(LocalDate.parse(day)),
                        Optional.empty(),
                        TEN),
                Optional.empty());
    }

    /** The alerts that are due then; each is claimed once. */
    List<OutboxMessage.Alert> alerts(Instant when) {
        List<OutboxMessage> claimed =
                fixture.outbox.claim(EnumSet.of(OutboxMessage.Kind.ALERT), when, when.plusSeconds(60), 100);
        claimed.forEach(fixture.outbox::drop);
        return claimed.stream().map(OutboxMessage.Alert.class::cast).toList();
    }

    @Override
    public void close() {
        fixture.close();
    }
}

package dev.candor.privacy.linkage;

import dev.candor.CoreFixture;
import dev.candor.TestPorts;
import dev.candor.core.outbox.Delivery;
import dev.candor.core.outbox.MessageLocation;
import dev.candor.core.outbox.Messenger;
import dev.candor.core.outbox.OutboxDispatcher;
import dev.candor.core.page.Page;
import dev.candor.core.response.Receipt;
import dev.candor.core.response.Submission;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Candor itself, with real storage, vault, intake, close and outbox. Answers are spread over the days of the wave.
 *
 * @param survey what people are asked
 */
record CandorDesign(AttackedSurvey survey) implements Design {
    @Override
    public String name() {
        return survey.title();
    }

    @Override
    public Wave open(Path folder, List<String> people, Consumer<String> calls) {
        Catalogue catalogue = new Catalogue(
                List.of(new Product("ci", "CI", List.of("U0PM"), "C0CI", people, List.of())),
                List.of(),
                List.of(survey.weekly()));
        CoreFixture fixture = new CoreFixture(folder, catalogue);
        OutboxDispatcher dispatcher =
                fixture.dispatcher(new RecordingMessenger(calls), fixture.rendering.messages(), TestPorts.unlimited());
        dev.candor.core.scheduling.Wave wave = fixture.openWave();
        dispatcher.tick();
        Duration pause = CoreFixture.WEEKLY.openFor().dividedBy(people.size() + 1);
        return new OpenWave(survey, fixture, wave, dispatcher, pause);
    }

    /** An open wave of Candor. */
    private record OpenWave(
            AttackedSurvey survey,
            CoreFixture fixture,
            dev.candor.core.scheduling.Wave wave,
            OutboxDispatcher dispatcher,
            Duration pause)
            implements Wave {
        @Override
        public void answer(String person, String words) {
            tickAfter(pause);
            List<Submission> forms = survey.forms(words).stream()
                    .map(filled -> new Submission(person, wave.id(), filled))
                    .toList();
            forms.stream().skip(1).forEach(changed -> fixture.responses.redraw(changed));
            Receipt receipt = fixture.responses.cast(forms.get(forms.size() - 1));
            if (!(receipt instanceof Receipt.Sealed)) {
                throw new IllegalStateException("not sealed: " + receipt);
            }
            dispatcher.tick();
        }

        @Override
        public void close() {
            tickAfter(Duration.between(fixture.clock.instant(), wave.closes()).plusSeconds(1));
            survey.closed(fixture, wave);
            dispatcher.tick();
            fixture.tickAt(fixture.clock.instant().plusSeconds(1)); // The file is rewritten.
            fixture.close();
        }

        private void tickAfter(Duration wait) {
            fixture.tickAt(fixture.clock.instant().plus(wait));
            dispatcher.tick();
        }
    }

    /** A messenger that only records its calls. */
    private record RecordingMessenger(Consumer<String> calls) implements Messenger {
        @Override
        public Delivery post(String to, Page page, String key) {
            calls.accept(to + " " + key + " " + page);
            return new Delivery.Sent(new MessageLocation("D" + to, key));
        }

        @Override
        public Delivery replace(MessageLocation location, Page page) {
            calls.accept(location + " " + page);
            return new Delivery.Sent(location);
        }

        @Override
        public Delivery delete(MessageLocation location) {
            calls.accept("delete " + location);
            return new Delivery.Sent(location);
        }

        @Override
        public Search find(String to, String key) {
            return new Search.Absent();
        }
    }
}

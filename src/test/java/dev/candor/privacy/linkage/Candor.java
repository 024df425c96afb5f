package dev.candor.privacy.linkage;

import dev.candor.Rig;
import dev.candor.core.desk.Correspondence;
import dev.candor.core.desk.HouseRules;
import dev.candor.core.desk.Ledger;
import dev.candor.core.desk.Registry;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.intake.Receipt;
import dev.candor.core.intake.Submission;
import dev.candor.core.invite.Delivery;
import dev.candor.core.invite.Messenger;
import dev.candor.core.invite.Place;
import dev.candor.core.invite.Postman;
import dev.candor.core.page.Page;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.edge.schedule.CronSchedule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The real thing: real storage, vault, intake, closing and post. The answers are spread over the days of the wave. */
final class Candor implements Design {
    @Override
    public String name() {
        return "Candor";
    }

    @Override
    public Wave open(Path folder, List<String> people, Consumer<String> calls) {
        Catalogue catalogue = new Catalogue(
                List.of(new Product("ci", "CI", List.of("U0PM"), "C0CI", people, List.of())),
                List.of(),
                List.of(Rig.WEEKLY));
        Rig rig = new Rig(folder, catalogue);
        Correspondence correspondence = new Correspondence(
                new Registry(catalogue, new CronSchedule(ZoneOffset.UTC), rig.book, rig.releases),
                new HouseRules(List.of(), true, Policy.FLOOR, ZoneOffset.UTC),
                new Ledger(rig.choices, rig.outbox, rig.ballots),
                rig.phonebook,
                rig.clock);
        Postman postman = rig.postman(new Heard(calls), correspondence, Rig.unhurried());
        dev.candor.core.wave.Wave wave = rig.openWave();
        postman.tick();
        Duration pause = Rig.WEEKLY.openFor().dividedBy(people.size() + 1);
        return new Running(rig, wave, postman, pause);
    }

    /** A wave of the real thing. */
    private record Running(Rig rig, dev.candor.core.wave.Wave wave, Postman postman, Duration pause) implements Wave {
        @Override
        public void answer(String person, String words) {
            tickAfter(pause);
            String rating = String.valueOf(1 + words.length() % 5);
            Receipt receipt = rig.intake.cast(new Submission(
                    person,
                    wave.id(),
                    Map.of(
                            "satisfaction", List.of(rating),
                            "one-thing", List.of(words),
                            "one-thing.readers", List.of("everyone"))));
            if (!(receipt instanceof Receipt.Sealed)) {
                throw new IllegalStateException("not sealed: " + receipt);
            }
            postman.tick();
        }

        @Override
        public void close() {
            tickAfter(Duration.between(rig.clock.instant(), wave.closes()).plusSeconds(1));
            rig.close();
        }

        private void tickAfter(Duration wait) {
            rig.tickAt(rig.clock.instant().plus(wait));
            postman.tick();
        }
    }

    /** Delivers nothing, and passes on all that it hears. */
    private record Heard(Consumer<String> calls) implements Messenger {
        @Override
        public Delivery post(String to, Page page, String key) {
            calls.accept(to + " " + key + " " + page);
            return new Delivery.Sent(new Place("D" + to, key));
        }

        @Override
        public Delivery replace(Place place, Page page) {
            calls.accept(place + " " + page);
            return new Delivery.Sent(place);
        }

        @Override
        public Delivery delete(Place place) {
            calls.accept("delete " + place);
            return new Delivery.Sent(place);
        }

        @Override
        public Search find(String to, String key) {
            return new Search.Absent();
        }
    }
}

package dev.candor.core.wave;

import dev.candor.core.audience.Draw;
import dev.candor.core.audience.Drawn;
import dev.candor.core.audience.Occasion;
import dev.candor.core.audience.Roster;
import dev.candor.core.audience.WorkingHours;
import dev.candor.core.ballot.BallotForm;
import dev.candor.core.ballot.Slot;
import dev.candor.core.ballot.Vault;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Releases;
import dev.candor.core.invite.Letter;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Survey;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Opens waves: once per scheduled instant, or when an owner asks. */
public final class Openings {
    private static final System.Logger LOG = System.getLogger(Openings.class.getName());
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String AGAIN = "@again "; // No survey has such an id.
    private static final int MANY = 24;
    private static final String POSTPONED = "postponed ";
    private static final String TOO_FEW = "too few ";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration A_WHILE = Duration.ofHours(1);

    private final Catalogue catalogue;
    private final WaveBook book;
    private final Schedule schedule;
    private final Audiences audiences;
    private final Releases releases;
    private final Notices notices;
    private final Hindrances hindrances;
    private final Terms terms;
    private final Map<String, Instant> notBefore = new HashMap<>();

    /** With what was done, what is due when and asked of whom, what came of it, who is told what hinders it. */
    public Openings(
            WaveBook book, Schedule schedule, Audiences audiences, Releases releases, Notices notices, Terms terms) {
        this.catalogue = audiences.catalogue();
        this.book = book;
        this.schedule = schedule;
        this.audiences = audiences;
        this.releases = releases;
        this.notices = notices;
        this.hindrances = new Hindrances(catalogue, notices);
        this.terms = terms;
    }

    /** What every new wave is opened with. {@code random} must be unpredictable. */
    public record Terms(Policy policy, WorkingHours hours, Vault vault, RandomGenerator random) {}

    /** What came of an attempt to open a wave. */
    public sealed interface Started {
        /** It is open, and everyone on its roster will be asked. */
        record Opened(Wave wave) implements Started {}

        /** A wave of this survey is open already. */
        record AlreadyOpen(Wave wave) implements Started {}

        /** Fewer people could be asked than are needed for anything to be shown. How many is for nobody to know. */
        record TooFew(Drawn.TooFew few) implements Started {}

        /** Too many of those whom it is for have been asked enough. */
        record Spent(Drawn.Spent spent) implements Started {}

        /** The audience cannot be told now, and why. */
        record NotNow(String why) implements Started {}
    }

    /** Surveys that are due and wait, and why; one line each. */
    List<String> waiting() {
        return hindrances.lines();
    }

    /** Opens what is due at this instant. */
    void tick(Instant now) {
        List<Due> due = new ArrayList<>();
        for (Survey survey : catalogue.surveys()) {
            WaveClerk.attempt("opening " + survey.id(), () -> {
                askAgain(survey, now);
                due(survey, now).ifPresent(due::add);
            });
        }
        due.sort(Due.ORDER);
        Sitting sitting = sitting();
        due.forEach(one -> WaveClerk.attempt("opening " + one.survey().id(), () -> open(one, sitting, now)));
    }

    private Sitting sitting() {
        return new Sitting(audiences, new Draw(terms.policy().minGroup()), book::asked);
    }

    /** Opens a wave of this survey now. */
    Started ask(String surveyId, Instant now) {
        Survey survey = catalogue
                .survey(surveyId)
                .orElseThrow(() -> new IllegalArgumentException("there is no survey " + surveyId));
        return open(new Occasion(survey, now, now), sitting());
    }

    /** Where the last answers were lost, everyone is asked again, once, as soon as they may be. */
    private void askAgain(Survey survey, Instant now) {
        Optional<String> lost = before(survey)
                .filter(Release::isVoided)
                .map(release -> AGAIN + release.heading().wave());
        if (lost.isEmpty() || book.seenTo(lost.get()).isPresent() || isTooEarly(survey, now)) {
            return;
        }
        Started started = open(new Occasion(survey, now, now), sitting());
        if (started instanceof Started.NotNow not) {
            waitABit(survey, not, now);
        } else if (started instanceof Started.Spent spent) {
            postpone(survey, spent.spent(), now);
        } else {
            book.seeTo(lost.get(), now);
        }
    }

    private Optional<Release> before(Survey survey) {
        return releases.latest(survey.product(), MANY).stream()
                .filter(release -> release.heading().survey().equals(survey.id()))
                .findFirst();
    }

    private boolean isTooEarly(Survey survey, Instant now) {
        return now.isBefore(notBefore.getOrDefault(survey.id(), Instant.MIN));
    }

    private void waitABit(Survey survey, Started.NotNow not, Instant now) {
        notBefore.put(survey.id(), now.plus(PATIENCE));
        hindrances.add(survey, not.why(), now);
    }

    /** Tries again when enough people can be asked, and now and then before, for others may have come. */
    private void postpone(Survey survey, Drawn.Spent spent, Instant now) {
        Instant soon = now.plus(A_WHILE);
        notBefore.put(survey.id(), spent.until().isBefore(soon) ? spent.until() : soon);
        String words = new Excuse(catalogue).postponed(survey, spent, now);
        notices.tell(POSTPONED + survey.id(), catalogue.productOf(survey), words, now);
    }

    private Optional<Due> due(Survey survey, Instant now) {
        Optional<Instant> seen = book.seenTo(survey.timetable());
        if (seen.isEmpty()) {
            book.follow(survey, now); // A new schedule does not ask for what was due before it existed.
            return Optional.empty();
        }
        Optional<Due> due = survey.schedule()
                .flatMap(cron -> latestDue(survey, cron, seen.get(), now))
                .map(at -> new Due(survey, catalogue.productOf(survey), at, book.lastWave(survey.id())));
        if (due.filter(one -> one.isOver(now)).isPresent()) {
            Optional<String> why = hindrances.skipped(survey, now);
            skip(survey, due.get().at(), why.orElse("Candor was not running while it should have been open"));
            return Optional.empty();
        }
        return due.filter(one -> !isTooEarly(survey, now));
    }

    private void open(Due due, Sitting sitting, Instant now) {
        Survey survey = due.survey();
        Started started = open(new Occasion(survey, due.at(), now), sitting);
        if (started instanceof Started.AlreadyOpen open) {
            skip(survey, due.at(), "wave " + open.wave().id() + " is still open");
        } else if (started instanceof Started.TooFew few) {
            skip(survey, due.at(), "fewer than " + few.few().needed() + " people could be asked");
            String words = new Excuse(catalogue).tooFew(survey, few.few());
            notices.tell(TOO_FEW + survey.id(), due.product(), words, now);
        } else if (started instanceof Started.Spent spent) {
            postpone(survey, spent.spent(), now);
        } else if (started instanceof Started.NotNow not) {
            waitABit(survey, not, now);
        }
    }

    private Optional<Instant> latestDue(Survey survey, String cron, Instant seen, Instant now) {
        Optional<Instant> latest = Optional.empty();
        Optional<Instant> next = schedule.next(cron, seen);
        while (next.isPresent() && !next.get().isAfter(now)) {
            latest.ifPresent(earlier -> skip(survey, earlier, "a later one is due"));
            latest = next;
            next = schedule.next(cron, next.get());
        }
        return latest;
    }

    private void skip(Survey survey, Instant due, String why) {
        book.seeTo(survey.timetable(), due);
        settled(survey, POSTPONED);
        LOG.log(System.Logger.Level.INFO, "survey {0} due at {1} is skipped: {2}", survey.id(), due, why);
    }

    private void settled(Survey survey, String... matters) {
        notBefore.remove(survey.id());
        List.of(matters).forEach(matter -> notices.settled(matter + survey.id()));
    }

    private Started open(Occasion occasion, Sitting sitting) {
        Survey survey = occasion.survey();
        Optional<Wave> open = book.open().stream()
                .filter(wave -> wave.survey().id().equals(survey.id()))
                .findFirst();
        if (open.isPresent()) {
            return new Started.AlreadyOpen(open.get());
        }
        Drawn drawn = sitting.decide(occasion);
        if (!(drawn instanceof Drawn.Asked asked)) {
            return hindered(drawn);
        }
        Audiences.Owners owners = sitting.owners(survey);
        if (!(owners instanceof Audiences.Owners.Known known)) {
            return new Started.NotNow(((Audiences.Owners.NotNow) owners).why());
        }
        Wave wave = wave(survey, occasion.due(), asked.roster());
        open(wave, asked.roster(), known.ids(), sitting.recollection(occasion, asked), occasion.now());
        sitting.note(occasion, asked);
        settled(survey, POSTPONED, TOO_FEW);
        log(wave, before(survey).map(Release::policy));
        return new Started.Opened(wave);
    }

    private static Started hindered(Drawn drawn) {
        if (drawn instanceof Drawn.TooFew few) {
            return new Started.TooFew(few);
        }
        return drawn instanceof Drawn.Spent spent
                ? new Started.Spent(spent)
                : new Started.NotNow(((Drawn.NotNow) drawn).why());
    }

    private static void log(Wave wave, Optional<Policy> before) {
        LOG.log(
                System.Logger.Level.INFO,
                "wave {0} is open, privacy policy {1}",
                wave.id(),
                wave.policy().hash());
        before.filter(policy -> !policy.equals(wave.policy()))
                .ifPresent(policy -> LOG.log(
                        System.Logger.Level.WARNING,
                        "the privacy policy of wave {0} is not that of the wave before it: {1}, before {2}",
                        wave.id(),
                        wave.policy().text(),
                        policy.text()));
    }

    private void open(Wave wave, Roster roster, Set<String> owners, Recollection recollection, Instant now) {
        boolean opened = false;
        try {
            opened = book.open(new Opening(wave, roster, owners, cut(wave), prompts(wave, roster, now), recollection));
        } finally {
            // A key without a wave would lie in the vault for ever.
            if (!opened && book.findOpen(wave.id()).isEmpty()) {
                terms.vault().destroy(wave.id());
            }
        }
        if (!opened) {
            throw new IllegalStateException("wave " + wave.id() + " was opened before");
        }
        hindrances.settled(wave.survey());
    }

    private Wave wave(Survey survey, Instant scheduled, Roster roster) {
        String id = survey.id() + "-" + STAMP.format(scheduled);
        return new Wave(
                id,
                survey,
                scheduled,
                scheduled.plus(survey.openFor()),
                terms.policy(),
                roster.leaves(),
                roster.size());
    }

    private List<Slot> cut(Wave wave) {
        return Slot.allocate(
                wave.rosterSize(), new BallotForm(wave.questions()), wave.id(), terms.vault(), terms.random());
    }

    private List<Letter> prompts(Wave wave, Roster roster, Instant now) {
        Spread spread = new Spread(terms.hours(), terms.random());
        return roster.members().keySet().stream()
                .map(person -> Letter.prompt(wave.id(), person, spread.draw(person.zone(), now, wave.closes())))
                .toList();
    }
}

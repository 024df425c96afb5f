package dev.candor.core.wave;

import dev.candor.core.audience.CalendarDays;
import dev.candor.core.audience.Drawn;
import dev.candor.core.audience.FieldPeriod;
import dev.candor.core.audience.Occasion;
import dev.candor.core.audience.Roster;
import dev.candor.core.ballot.BallotForm;
import dev.candor.core.ballot.Slot;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.invite.Letter;
import dev.candor.core.survey.Survey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Opens one wave, if it may open: its roster, its box and its prompts in one step. */
final class WaveOpener {
    private static final System.Logger LOG = System.getLogger(WaveOpener.class.getName());
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final WaveBook book;
    private final Openings.Terms terms;
    private final CalendarDays days;

    /** Into this book, on these terms, closing when these days are over. */
    WaveOpener(WaveBook book, Openings.Terms terms, CalendarDays days) {
        this.book = book;
        this.terms = terms;
        this.days = days;
    }

    /** Opens a wave of those whom this sitting decides to ask; {@code before} is the policy of the survey's last result. */
    Started open(Occasion occasion, Sitting sitting, Optional<Policy> before) {
        Preview preview = preview(occasion, sitting);
        return preview instanceof Preview.Opens opens
                ? open(occasion, sitting, opens.asked(), before)
                : ((Preview.Refused) preview).why();
    }

    /** Whom this sitting would ask, or why it would not. */
    Preview preview(Occasion occasion, Sitting sitting) {
        Survey survey = occasion.survey();
        Optional<Wave> open = book.open().stream()
                .filter(wave -> wave.survey().id().equals(survey.id()))
                .findFirst();
        if (open.isPresent()) {
            return new Preview.Refused(new Started.AlreadyOpen(open.get()));
        }
        Drawn drawn = sitting.decide(occasion);
        if (!(drawn instanceof Drawn.Asked asked)) {
            return new Preview.Refused(refused(drawn));
        }
        return sitting.owners(survey) instanceof Audiences.Owners.NotNow not
                ? new Preview.Refused(new Started.NotNow(not.why()))
                : new Preview.Opens(occasion, asked, closes(survey, occasion.due()));
    }

    private Instant closes(Survey survey, Instant due) {
        return FieldPeriod.of(due, survey.openFor(), days).closes();
    }

    private static Started refused(Drawn drawn) {
        if (drawn instanceof Drawn.TooFew few) {
            return new Started.TooFew(few);
        }
        if (drawn instanceof Drawn.OutOfHours out) {
            return new Started.OutOfHours(out);
        }
        if (drawn instanceof Drawn.Spent spent) {
            return new Started.Spent(spent);
        }
        return new Started.NotNow(((Drawn.NotNow) drawn).why());
    }

    private Started open(Occasion occasion, Sitting sitting, Drawn.Asked asked, Optional<Policy> before) {
        Audiences.Owners owners = sitting.owners(occasion.survey());
        if (!(owners instanceof Audiences.Owners.Known known)) {
            return new Started.NotNow(((Audiences.Owners.NotNow) owners).why());
        }
        Wave wave = wave(occasion.survey(), occasion.due(), asked.roster());
        if (!write(wave, asked.roster(), known.ids(), sitting.recollection(occasion, asked), occasion.now())) {
            return new Started.OpenedBefore(wave.id());
        }
        log(wave, before);
        return new Started.Opened(wave);
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

    /** Destroys every key but those of open waves. Not while one opens, for its key is there before it is. */
    synchronized void destroyStrayKeys() {
        terms.vault().retain(book.open().stream().map(Wave::id).collect(Collectors.toSet()));
    }

    private synchronized boolean write(
            Wave wave, Roster roster, Set<String> owners, Recollection recollection, Instant now) {
        boolean opened = false;
        try {
            opened = book.open(new Opening(wave, roster, owners, cut(wave), prompts(wave, roster, now), recollection));
        } finally {
            // A key without a wave would lie in the vault for ever.
            if (!opened && book.findOpen(wave.id()).isEmpty()) {
                terms.vault().destroy(wave.id());
            }
        }
        return opened;
    }

    private Wave wave(Survey survey, Instant scheduled, Roster roster) {
        String id = survey.id() + "-" + STAMP.format(scheduled);
        return new Wave(
                id, survey, scheduled, closes(survey, scheduled), terms.policy(), roster.leaves(), roster.size());
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

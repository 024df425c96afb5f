package dev.candor.core.scheduling;

import dev.candor.core.ballot.BallotCodec;
import dev.candor.core.ballot.Slot;
import dev.candor.core.ballot.Vault;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.sampling.ContactHistoryUpdate;
import dev.candor.core.sampling.DirectoryFailure;
import dev.candor.core.sampling.OpeningRequest;
import dev.candor.core.sampling.Roster;
import dev.candor.core.sampling.SamplingFrames;
import dev.candor.core.sampling.Selection;
import dev.candor.core.survey.CalendarDays;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.WorkingHours;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Opens one wave if its rules allow it: roster, slots and prompts in one transaction. */
public final class WaveOpener {
    private static final System.Logger LOG = System.getLogger(WaveOpener.class.getName());
    private static final DateTimeFormatter ID_TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final WaveStore waveStore;
    private final Policy policy;
    private final WorkingHours hours;
    private final CalendarDays days;
    private final Vault vault;
    private final RandomGenerator random;

    /**
     * Opens waves in this store.
     *
     * @param policy privacy policy of the opened waves
     * @param hours working hours, in which prompts are sent
     * @param days calendar in which field periods are counted
     * @param random cryptographically secure: draws slot ids and send times
     */
    public WaveOpener(
            WaveStore waveStore,
            Policy policy,
            WorkingHours hours,
            CalendarDays days,
            Vault vault,
            RandomGenerator random) {
        this.waveStore = waveStore;
        this.policy = policy;
        this.hours = hours;
        this.days = days;
        this.vault = vault;
        this.random = random;
    }

    /** Opens a wave for the people selected by this run; {@code before} is the policy of the survey's last release. */
    OpeningResult open(OpeningRequest request, SelectionRun run, Optional<Policy> before) {
        OpeningPreview preview = preview(request, run);
        return preview instanceof OpeningPreview.Opens opens
                ? open(request, run, opens.asked(), before)
                : ((OpeningPreview.Refused) preview).why();
    }

    /** The people whom this run would ask, or why the wave cannot open. */
    OpeningPreview preview(OpeningRequest request, SelectionRun run) {
        Survey survey = request.survey();
        Optional<Wave> open = waveStore.open().stream()
                .filter(wave -> wave.survey().id().equals(survey.id()))
                .findFirst();
        if (open.isPresent()) {
            return new OpeningPreview.Refused(new OpeningResult.AlreadyOpen(open.get()));
        }
        Selection selection = run.decide(request);
        if (!(selection instanceof Selection.Asked asked)) {
            return new OpeningPreview.Refused(refused(selection));
        }
        return run.owners(survey) instanceof DirectoryFailure failure
                ? new OpeningPreview.Refused(new OpeningResult.AudienceUnknown(failure.reason()))
                : new OpeningPreview.Opens(request, asked, request.period(days).closes());
    }

    private static OpeningResult refused(Selection selection) {
        if (selection instanceof Selection.TooFew few) {
            return new OpeningResult.TooFew(few);
        }
        if (selection instanceof Selection.OutOfHours out) {
            return new OpeningResult.OutOfHours(out);
        }
        if (selection instanceof Selection.ContactLimitReached limit) {
            return new OpeningResult.ContactLimitReached(limit);
        }
        return new OpeningResult.AudienceUnknown(((DirectoryFailure) selection).reason());
    }

    private OpeningResult open(
            OpeningRequest request, SelectionRun run, Selection.Asked asked, Optional<Policy> before) {
        SamplingFrames.Owners owners = run.owners(request.survey());
        if (!(owners instanceof SamplingFrames.Owners.Known known)) {
            return new OpeningResult.AudienceUnknown(((DirectoryFailure) owners).reason());
        }
        Wave wave = wave(request, asked.roster());
        if (!write(wave, asked.roster(), known.ids(), run.contactHistoryUpdate(request, asked), request.now())) {
            return new OpeningResult.OpenedBefore(wave.id());
        }
        log(wave, before);
        return new OpeningResult.Opened(wave);
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

    /** Destroys every key but those of open waves. Locked against opening, where the key exists before the wave. */
    void destroyStrayKeys() {
        synchronized (waveStore) {
            vault.destroyAllKeysExcept(waveStore.open().stream().map(Wave::id).collect(Collectors.toSet()));
        }
    }

    private boolean write(Wave wave, Roster roster, Set<String> owners, ContactHistoryUpdate contacts, Instant now) {
        boolean opened = false;
        synchronized (waveStore) {
            try {
                opened = waveStore.open(new OpeningRecord(
                        wave, roster, owners, allocateSlots(wave), prompts(wave, roster, now), contacts));
            } finally {
                // Without its wave the key would never be destroyed.
                if (!opened && waveStore.findOpen(wave.id()).isEmpty()) {
                    vault.destroyKeys(wave.id());
                }
            }
        }
        return opened;
    }

    private Wave wave(OpeningRequest request, Roster roster) {
        Survey survey = request.survey();
        return new Wave(
                survey.id() + "-" + ID_TIMESTAMP.format(request.due()),
                survey,
                request.due(),
                request.period(days).closes(),
                policy,
                roster.reportingGroups(),
                roster.size());
    }

    private List<Slot> allocateSlots(Wave wave) {
        return Slot.allocate(wave.rosterSize(), new BallotCodec(wave.questions()), wave.id(), vault, random);
    }

    private List<OutboxMessage.Prompt> prompts(Wave wave, Roster roster, Instant now) {
        SendTimeJitter spread = new SendTimeJitter(hours, random);
        return roster.members().keySet().stream()
                .map(person ->
                        OutboxMessage.prompt(wave.id(), person, spread.sendTime(person.zone(), now, wave.closes())))
                .toList();
    }
}

package dev.candor.core.ui;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Withheld;
import dev.candor.core.page.Page;
import dev.candor.core.response.ResponseIntake;
import dev.candor.core.sampling.Directory;
import dev.candor.core.scheduling.DigestScheduler;
import dev.candor.core.scheduling.OrphanedWaves;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.scheduling.WaveScheduler;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import dev.candor.core.ui.result.SentenceCase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Actions of owners: start a survey, close it early, set marks, reply to results, post the digest. */
public final class OwnerActions {
    private static final String CLOSE = "close a survey about it";
    private static final String NOBODY_ASKED = "the survey is closed. Nobody had been asked yet, so nothing is posted.";
    private static final String COUNTED_LATER = "the survey takes no more answers. It is counted as soon as its key can"
            + " be read. Whoever runs Candor has been told.";

    private final ProductLookup lookup;
    private final WorkspaceRules rules;
    private final WaveScheduler scheduler;
    private final DigestScheduler digests;
    private final OwnerCheck permissions;
    private final ReaderZone zones;
    private final OrphanedWaves orphanedWaves;
    private final MarkActions marks;
    private final AskActions asks;
    private final ReplyActions replies;

    public OwnerActions(
            ProductLookup lookup,
            WorkspaceRules rules,
            WaveScheduler scheduler,
            DigestScheduler digests,
            ResponseIntake responses,
            Directory directory) {
        this.lookup = lookup;
        this.rules = rules;
        this.scheduler = scheduler;
        this.digests = digests;
        this.permissions = new OwnerCheck(directory);
        this.zones = new ReaderZone(directory, rules.zone());
        this.marks = new MarkActions(lookup, permissions, zones);
        this.asks = new AskActions(lookup, rules, scheduler, responses, permissions, zones);
        this.replies = new ReplyActions(lookup, rules, permissions, zones);
        this.orphanedWaves = new OrphanedWaves(lookup.escapedCatalogue(), rules.zone(), lookup::quotedName);
    }

    AskActions asks() {
        return asks;
    }

    /** The modal for closing the open survey of this product, or why none can be closed. */
    CommandResponse close(String person, Product product, Instant now) {
        Optional<Page> refusal = permissions.refusal(person, product, CLOSE);
        if (refusal.isPresent()) {
            return new CommandResponse.Message(refusal.get());
        }
        List<Wave> open = lookup.open(product).stream()
                .filter(wave -> now.isBefore(wave.closes()))
                .toList();
        return open.isEmpty()
                ? CommandResponse.sentence(
                        orphanWarning(product).orElse("No survey about " + product.name() + " is open."))
                : new CommandResponse.Modal(CloseModal.of(product, open, lookup.surveys(), now, zones.of(person)));
    }

    /** Warning about an open wave of this product's surveys whose own product is no longer configured. */
    private Optional<String> orphanWarning(Product product) {
        List<Survey> surveys = lookup.surveys().of(product.id());
        return lookup.waves().open().stream()
                .filter(wave -> surveys.stream()
                        .anyMatch(survey -> survey.id().equals(wave.survey().id())))
                .flatMap(wave -> orphanedWaves.warning(wave).stream())
                .findFirst();
    }

    /** Closes this wave if this person is still allowed to. */
    Page closeWave(String person, String waveId, Instant now) {
        if (waveId.isEmpty()) {
            return Page.of("No survey was chosen, so none was closed.");
        }
        Optional<Wave> wave = lookup.waves().findOpen(waveId);
        return wave.isEmpty()
                ? Page.of("This survey is closed already.")
                : lookup.escapedCatalogue()
                        .product(wave.get().product())
                        .map(product -> permissions
                                .refusal(person, product, CLOSE)
                                .orElseGet(() -> close(product, wave.get(), now)))
                        .orElseGet(
                                () -> Page.of(orphanedWaves.warning(wave.get()).orElse(AskActions.PRODUCT_GONE)));
    }

    private Page close(Product product, Wave wave, Instant now) {
        scheduler.close(wave.id(), now);
        return Page.of(product.name() + ": "
                + lookup.releases().of(wave.id()).map(OwnerActions::outcome).orElseGet(() -> uncounted(wave)));
    }

    private String uncounted(Wave wave) {
        return lookup.waves().findOpen(wave.id()).isPresent() ? COUNTED_LATER : NOBODY_ASKED;
    }

    private static String outcome(Release release) {
        if (release.isVoided()) {
            return "the survey is closed, and it is void: its answers could not be counted. Everyone is asked again.";
        }
        return "the survey is closed. "
                + (release.isEmpty()
                        ? SentenceCase.of(Withheld.REASON) + "."
                        : "Its result is posted in the product's channel.");
    }

    MarkActions marks() {
        return marks;
    }

    ReplyActions replies() {
        return replies;
    }

    /** Posts the digest in the channel of every team. */
    Page digest(String person, Instant now) {
        List<String> allowed = Stream.concat(
                        rules.admins().stream(),
                        lookup.escapedCatalogue().products().stream().flatMap(product -> product.owners().stream()))
                .distinct()
                .toList();
        OwnerCheck.Access access = permissions.access(person, allowed);
        if (!access.isGranted()) {
            return OwnerCheck.refusal(access, allowed, "Only product owners and admins can post the digest.");
        }
        digests.sendNow(now);
        return Page.of("The digest is on its way to the teams' channels. Where there is nothing new, none is posted.");
    }
}

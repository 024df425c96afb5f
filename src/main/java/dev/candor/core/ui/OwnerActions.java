package dev.candor.core.ui;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Withheld;
import dev.candor.core.page.Page;
import dev.candor.core.sampling.Directory;
import dev.candor.core.sampling.RoundedHeadcount;
import dev.candor.core.scheduling.DigestScheduler;
import dev.candor.core.scheduling.OpeningPreview;
import dev.candor.core.scheduling.OpeningResult;
import dev.candor.core.scheduling.OrphanedWaves;
import dev.candor.core.scheduling.PostponementText;
import dev.candor.core.scheduling.Wave;
import dev.candor.core.scheduling.WaveScheduler;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import dev.candor.core.ui.result.CommandText;
import dev.candor.core.ui.result.DateTimeText;
import dev.candor.core.ui.result.SentenceCase;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Actions of owners: open a survey, close it early, post the digest. */
public final class OwnerActions {
    private static final String ASK = "start a survey about it";
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
    private final ReplyActions replies;

    public OwnerActions(
            ProductLookup lookup,
            WorkspaceRules rules,
            WaveScheduler scheduler,
            DigestScheduler digests,
            Directory directory) {
        this.lookup = lookup;
        this.rules = rules;
        this.scheduler = scheduler;
        this.digests = digests;
        this.permissions = new OwnerCheck(directory);
        this.zones = new ReaderZone(directory, rules.zone());
        this.marks = new MarkActions(lookup, permissions, zones);
        this.replies = new ReplyActions(lookup, rules, permissions, zones);
        this.orphanedWaves = new OrphanedWaves(lookup.catalogue(), rules.zone());
    }

    /** The modal for opening a survey of this product, or why none can be opened. Without a survey, the owner chooses. */
    CommandResponse ask(String person, Product product, Optional<Survey> survey, Instant now) {
        Optional<Page> refusal = refusal(person, product, ASK);
        if (refusal.isPresent()) {
            return new CommandResponse.Message(refusal.get());
        }
        List<Survey> surveys =
                survey.map(List::of).orElseGet(() -> lookup.catalogue().surveysOf(product.id()));
        if (surveys.isEmpty()) {
            return CommandResponse.sentence("There is no survey about " + product.name()
                    + " yet. Whoever looks after Candor's configuration can add one.");
        }
        AskModal modal = new AskModal(rules.policy(), zones.of(person), product);
        List<String> refused = new ArrayList<>();
        for (Survey one : surveys) {
            OpeningPreview preview = scheduler.preview(one.id(), now);
            if (preview instanceof OpeningPreview.Opens opens) {
                modal.add(one, opens, lookup.nextDue(one, now), surveys.size() > 1);
            } else {
                refused.add(whyNot(person, product, one, ((OpeningPreview.Refused) preview).why(), now));
                modal.add(one, refused.get(refused.size() - 1));
            }
        }
        return refused.size() == surveys.size()
                ? CommandResponse.sentence(String.join("\n", refused))
                : new CommandResponse.Modal(modal.form(lookup.lastAsked(product)));
    }

    private String whyNot(String person, Product product, Survey survey, OpeningResult why, Instant now) {
        return why instanceof OpeningResult.AlreadyOpen open
                ? isOpen(person, product, open.wave())
                : product.name() + ": nobody can be asked now" + whyNot(person, survey, why, now);
    }

    /** Opens this survey if this person is still allowed to. */
    Page askSurvey(String person, String surveyId, Instant now) {
        if (surveyId.isEmpty()) {
            return Page.of("No survey was chosen, so nobody was asked.");
        }
        Optional<Survey> survey = lookup.catalogue().survey(surveyId);
        Optional<Product> product = survey.flatMap(found -> lookup.catalogue().product(found.product()));
        if (survey.isEmpty() || product.isEmpty()) {
            return Page.of("This survey is not there any more.");
        }
        return refusal(person, product.get(), ASK).orElseGet(() -> start(person, product.get(), survey.get(), now));
    }

    private Page start(String person, Product product, Survey survey, Instant now) {
        OpeningResult result = scheduler.ask(survey.id(), now);
        if (result instanceof OpeningResult.Opened opened) {
            Wave wave = opened.wave();
            return Page.of(product.name() + ": "
                    + RoundedHeadcount.of(wave.rosterSize()).label()
                    + " are being asked, each within their own working hours. It closes on " + closes(person, wave)
                    + ", and the result is posted in the product's channel.");
        }
        if (result instanceof OpeningResult.AlreadyOpen open) {
            return Page.of(isOpen(person, product, open.wave()) + " Nobody was asked twice.");
        }
        return Page.of(product.name() + ": nobody was asked" + whyNot(person, survey, result, now));
    }

    /** Names the close command of the product under which the wave was opened; that may be another one. */
    private String isOpen(String person, Product product, Wave wave) {
        String open = product.name() + ": this survey is open already";
        return orphanedWaves
                .warning(wave)
                .map(words -> open + ". " + words)
                .orElseGet(() -> open + ", until " + closes(person, wave) + ". To close it early: "
                        + CommandText.command("close " + wave.product()) + ".");
    }

    private String whyNot(String person, Survey survey, OpeningResult result, Instant now) {
        if (result instanceof OpeningResult.TooFew few) {
            return ". Fewer than " + few.selection().needed() + " people could be asked, too few to show any result.";
        }
        if (result instanceof OpeningResult.OutOfHours out) {
            return ". Fewer than " + out.selection().needed()
                    + " of its people have working hours before it would close. Ask" + " again within working hours.";
        }
        if (result instanceof OpeningResult.OpenedBefore) {
            return ". This survey was opened and closed a moment ago. Please try again in a minute.";
        }
        if (result instanceof OpeningResult.ContactLimitReached limit) {
            return ". "
                    + SentenceCase.of(new PostponementText(lookup.catalogue())
                            .contactLimitReached(survey, limit.selection(), now))
                    + ". " + askAgain(zones.of(person), limit.selection().until(), now);
        }
        return ". The people to ask cannot be looked up right now: " + ((OpeningResult.AudienceUnknown) result).why()
                + ".";
    }

    /** When enough people can be asked again, and which scheduled survey asks them before that. */
    private String askAgain(ZoneId zone, Instant until, Instant now) {
        String again = "Enough of them can be asked again on " + DateTimeText.yours(zone, until) + ".";
        return lookup.firstDue(now, until)
                .map(first -> again + " The survey " + first.survey().id() + " may ask them first: it is due on "
                        + DateTimeText.yours(zone, first.at()) + ".")
                .orElse(again);
    }

    private String closes(String person, Wave wave) {
        return DateTimeText.yours(zones.of(person), wave.closes());
    }

    /** The modal for closing the open survey of this product, or why none can be closed. */
    CommandResponse close(String person, Product product, Instant now) {
        Optional<Page> refusal = refusal(person, product, CLOSE);
        if (refusal.isPresent()) {
            return new CommandResponse.Message(refusal.get());
        }
        List<Wave> open = lookup.open(product).stream()
                .filter(wave -> now.isBefore(wave.closes()))
                .toList();
        return open.isEmpty()
                ? CommandResponse.sentence(
                        orphanWarning(product).orElse("No survey about " + product.name() + " is open."))
                : new CommandResponse.Modal(CloseModal.of(product, open, now, zones.of(person)));
    }

    /** Warning about an open wave of this product's surveys whose own product is no longer configured. */
    private Optional<String> orphanWarning(Product product) {
        List<Survey> surveys = lookup.catalogue().surveysOf(product.id());
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
        Optional<Product> product = wave.flatMap(open -> lookup.catalogue().product(open.product()));
        return wave.isEmpty() || product.isEmpty()
                ? Page.of("This survey is closed already.")
                : refusal(person, product.get(), CLOSE).orElseGet(() -> close(product.get(), wave.get(), now));
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
                        lookup.catalogue().products().stream().flatMap(product -> product.owners().stream()))
                .distinct()
                .toList();
        OwnerCheck.Access access = permissions.access(person, allowed);
        if (!access.isGranted()) {
            return OwnerCheck.refusal(access, allowed, "Only product owners and admins can post the digest.");
        }
        digests.sendNow(now);
        return Page.of("The digest is on its way to the teams' channels. Where there is nothing new, none is posted.");
    }

    /** Why this person is not allowed to; empty if they are. */
    private Optional<Page> refusal(String person, Product product, String what) {
        OwnerCheck.Access access = permissions.access(person, product.owners());
        return access.isGranted() ? Optional.empty() : Optional.of(OwnerCheck.refusal(access, product, what));
    }
}

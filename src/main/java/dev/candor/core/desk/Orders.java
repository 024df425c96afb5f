package dev.candor.core.desk;

import dev.candor.core.audience.Directory;
import dev.candor.core.audience.Headcount;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Withheld;
import dev.candor.core.page.Page;
import dev.candor.core.report.Typed;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import dev.candor.core.wave.Excuse;
import dev.candor.core.wave.Preview;
import dev.candor.core.wave.Started;
import dev.candor.core.wave.Wave;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What owners can have done: start a survey, close it early, post the digest. */
final class Orders {
    private static final String ASK = "start a survey about it";
    private static final String CLOSE = "close a survey about it";
    private static final String NOBODY_ASKED = "the survey is closed. Nobody had been asked yet, so nothing is posted.";
    private static final String UNCOUNTED = "the survey takes no more answers. It is counted as soon as its key can"
            + " be read; whoever runs Candor has been told.";

    private final Registry registry;
    private final HouseRules rules;
    private final Staff staff;
    private final Owners owners;
    private final ReaderZone zones;

    Orders(Registry registry, HouseRules rules, Staff staff, Directory directory) {
        this.registry = registry;
        this.rules = rules;
        this.staff = staff;
        this.owners = new Owners(directory);
        this.zones = new ReaderZone(directory, rules.zone());
    }

    /** What asking about this product now would mean: by this survey if it is named, else by one that is chosen. */
    CommandResponse ask(String person, Product product, Optional<Survey> survey, Instant now) {
        Optional<Page> refusal = refusal(person, product, ASK);
        if (refusal.isPresent()) {
            return new CommandResponse.Message(refusal.get());
        }
        List<Survey> surveys =
                survey.map(List::of).orElseGet(() -> registry.catalogue().surveysOf(product.id()));
        if (surveys.isEmpty()) {
            return CommandResponse.saying("There is no survey about " + product.name()
                    + " yet. Whoever looks after Candor's configuration can add one.");
        }
        AskModal modal = new AskModal(rules.policy(), zones.of(person), product);
        List<String> refused = new ArrayList<>();
        for (Survey one : surveys) {
            Preview preview = staff.clerk().preview(one.id(), now);
            if (preview instanceof Preview.Opens opens) {
                modal.add(one, opens, surveys.size() > 1);
            } else {
                refused.add(whyNot(product, one, ((Preview.Refused) preview).why(), now));
                modal.add(one, refused.get(refused.size() - 1));
            }
        }
        return refused.size() == surveys.size()
                ? CommandResponse.saying(String.join("\n", refused))
                : new CommandResponse.Modal(modal.form(registry.lastAsked(product)));
    }

    private String whyNot(Product product, Survey survey, Started why, Instant now) {
        return why instanceof Started.AlreadyOpen open
                ? isOpen(product, open.wave())
                : product.name() + ": nobody can be asked now" + whyNot(survey, why, now);
    }

    /** Starts this survey, if this person may still do so. */
    Page askSurvey(String person, String surveyId, Instant now) {
        if (surveyId.isEmpty()) {
            return Page.saying("No survey was chosen, so nobody was asked.");
        }
        Optional<Survey> survey = registry.catalogue().survey(surveyId);
        Optional<Product> product = survey.flatMap(found -> registry.catalogue().product(found.product()));
        if (survey.isEmpty() || product.isEmpty()) {
            return Page.saying("This survey is not there any more.");
        }
        return refusal(person, product.get(), ASK).orElseGet(() -> start(product.get(), survey.get(), now));
    }

    private Page start(Product product, Survey survey, Instant now) {
        Started started = staff.clerk().ask(survey.id(), now);
        if (started instanceof Started.Opened opened) {
            Wave wave = opened.wave();
            return Page.saying(
                    product.name() + ": " + Headcount.of(wave.rosterSize()).label()
                            + " are being asked, each within their own working hours. It closes on " + closes(wave)
                            + ", and the result is posted in the product's channel.");
        }
        if (started instanceof Started.AlreadyOpen open) {
            return Page.saying(isOpen(product, open.wave()) + " Nobody was asked twice.");
        }
        return Page.saying(product.name() + ": nobody was asked" + whyNot(survey, started, now));
    }

    private String isOpen(Product product, Wave wave) {
        return product.name() + ": this survey is open already, until " + closes(wave) + ". To close it early: "
                + Typed.command("close " + product.id()) + ".";
    }

    private String whyNot(Survey survey, Started started, Instant now) {
        if (started instanceof Started.TooFew few) {
            return ". Fewer than " + few.few().needed()
                    + " people could be, and nothing could be shown safely of so few.";
        }
        if (started instanceof Started.OutOfHours out) {
            return ". Fewer than " + out.out().needed() + " of its people have working hours before it would close. Ask"
                    + " again within working hours.";
        }
        if (started instanceof Started.OpenedBefore) {
            return " again, for this survey was asked and closed a moment ago. Please try again in a minute.";
        }
        if (started instanceof Started.Spent spent) {
            return ", for " + new Excuse(registry.catalogue()).lost(survey, spent.spent(), now) + ". Ask again on "
                    + When.at(rules.zone(), spent.spent().until()) + ", unless a survey is due then.";
        }
        return ". It cannot be seen just now whom to ask: " + ((Started.NotNow) started).why() + ".";
    }

    private String closes(Wave wave) {
        return When.at(rules.zone(), wave.closes());
    }

    /** What closing the open survey of this product early would mean. */
    CommandResponse close(String person, Product product, Instant now) {
        Optional<Page> refusal = refusal(person, product, CLOSE);
        if (refusal.isPresent()) {
            return new CommandResponse.Message(refusal.get());
        }
        List<Wave> open = registry.open(product).stream()
                .filter(wave -> now.isBefore(wave.closes()))
                .toList();
        return open.isEmpty()
                ? CommandResponse.saying("No survey about " + product.name() + " is open.")
                : new CommandResponse.Modal(CloseModal.of(product, open, now, zones.of(person)));
    }

    /** Closes this wave, if this person may still do so. */
    Page closeWave(String person, String waveId, Instant now) {
        if (waveId.isEmpty()) {
            return Page.saying("No survey was chosen, so none was closed.");
        }
        Optional<Wave> wave = registry.waves().findOpen(waveId);
        Optional<Product> product = wave.flatMap(open -> registry.catalogue().product(open.product()));
        return wave.isEmpty() || product.isEmpty()
                ? Page.saying("This survey is closed already.")
                : refusal(person, product.get(), CLOSE).orElseGet(() -> close(product.get(), wave.get(), now));
    }

    private Page close(Product product, Wave wave, Instant now) {
        staff.clerk().close(wave.id(), now);
        return Page.saying(product.name() + ": "
                + registry.releases().of(wave.id()).map(Orders::came).orElseGet(() -> uncounted(wave)));
    }

    private String uncounted(Wave wave) {
        return registry.waves().findOpen(wave.id()).isPresent() ? UNCOUNTED : NOBODY_ASKED;
    }

    private static String came(Release release) {
        if (release.isVoided()) {
            return "the survey is closed, and it is void: its answers could not be counted. Everyone is asked again.";
        }
        return "the survey is closed. "
                + (release.isEmpty()
                        ? Character.toUpperCase(Withheld.REASON.charAt(0)) + Withheld.REASON.substring(1) + "."
                        : "Its result is posted in the product's channel.");
    }

    /** Posts the digest in every team's channel. */
    Page digest(String person, Instant now) {
        List<String> may = Stream.concat(
                        rules.admins().stream(),
                        registry.catalogue().products().stream().flatMap(product -> product.owners().stream()))
                .distinct()
                .toList();
        Owners.Standing standing = owners.standing(person, may);
        if (!standing.isIn()) {
            return Owners.refusal(standing, may, "Only owners of products and admins can have the digest posted.");
        }
        staff.digests().sendNow(now);
        return Page.saying(
                "The digest is on its way to the teams' channels. Where there is nothing new, it stays " + "silent.");
    }

    /** Why this person may not do this; empty: they may. */
    private Optional<Page> refusal(String person, Product product, String what) {
        Owners.Standing standing = owners.standing(person, product.owners());
        return standing.isIn() ? Optional.empty() : Optional.of(Owners.refusal(standing, product, what));
    }
}

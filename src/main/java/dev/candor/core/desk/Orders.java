package dev.candor.core.desk;

import dev.candor.core.audience.Headcount;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Withheld;
import dev.candor.core.page.Button;
import dev.candor.core.page.Page;
import dev.candor.core.page.Part;
import dev.candor.core.report.Typed;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import dev.candor.core.wave.Excuse;
import dev.candor.core.wave.Openings.Started;
import dev.candor.core.wave.Wave;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What owners can have done: start a survey, close it early, post the digest. */
final class Orders {
    private static final String NOBODY_ASKED = "the survey is closed. Nobody had been asked yet, so nothing is posted.";
    private static final String UNCOUNTED = "the survey takes no more answers, but its key is not in the vault. It is"
            + " counted once the key is back; after ten minutes without it, the survey is void.";

    private final Registry registry;
    private final HouseRules rules;
    private final Staff staff;
    private final Owners owners;

    Orders(Registry registry, HouseRules rules, Staff staff, Owners owners) {
        this.registry = registry;
        this.rules = rules;
        this.staff = staff;
        this.owners = owners;
    }

    /** Starts the survey of this product, or asks which. */
    Page ask(String person, Product product, Optional<Survey> survey, Instant now) {
        return ifOwner(person, product, "start a survey about it", () -> {
            List<Survey> surveys =
                    survey.map(List::of).orElseGet(() -> registry.catalogue().surveysOf(product.id()));
            if (surveys.isEmpty()) {
                return Page.saying("There is no survey about " + product.name()
                        + " yet. Whoever looks after Candor's configuration can add one.");
            }
            return surveys.size() == 1 ? start(product, surveys.get(0), now) : which(product, surveys);
        });
    }

    /** Starts this survey. */
    Page askSurvey(String person, String survey, Instant now) {
        return registry.catalogue()
                .survey(survey)
                .flatMap(found -> registry.catalogue()
                        .product(found.product())
                        .map(product -> ask(person, product, Optional.of(found), now)))
                .orElseGet(() -> Page.saying("This survey is not there any more."));
    }

    private static Page which(Product product, List<Survey> surveys) {
        String which = "Which survey about " + product.name() + "?";
        return new Page(
                which,
                List.of(
                        new Part.Text(which),
                        new Part.Buttons(surveys.stream()
                                .map(survey -> Button.of("ask.start", survey.id(), survey.id()))
                                .toList()),
                        new Part.Note("Or type it: "
                                + Typed.command("ask " + product.id() + " "
                                        + surveys.get(0).id()))));
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
            return Page.saying(product.name() + ": this survey is open already, until " + closes(open.wave())
                    + ". Nobody was asked twice. To close it early: " + Typed.command("close " + product.id()));
        }
        return Page.saying(product.name() + ": nobody was asked" + whyNot(survey, started, now));
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
            return ", for " + new Excuse(registry.catalogue()).lost(survey, spent.spent(), now) + ". Ask again from "
                    + When.at(rules.zone(), spent.spent().until()) + " on.";
        }
        return ", because it cannot be told just now who should be (" + ((Started.NotNow) started).why() + ").";
    }

    private String closes(Wave wave) {
        return When.at(rules.zone(), wave.closes());
    }

    /** Closes the open survey of this product, or asks which. */
    Page close(String person, Product product, Instant now) {
        return ifOwner(person, product, "close a survey about it", () -> {
            List<Wave> open = registry.open(product);
            if (open.isEmpty()) {
                return Page.saying("No survey about " + product.name() + " is open.");
            }
            return open.size() == 1 ? close(product, open.get(0), now) : whichToClose(product, open);
        });
    }

    /** Closes this wave. */
    Page closeWave(String person, String waveId, Instant now) {
        Optional<Wave> wave = registry.waves().findOpen(waveId);
        Optional<Product> product = wave.flatMap(open -> registry.catalogue().product(open.product()));
        return wave.isEmpty() || product.isEmpty()
                ? Page.saying("This survey is closed already.")
                : ifOwner(
                        person, product.get(), "close a survey about it", () -> close(product.get(), wave.get(), now));
    }

    private static Page whichToClose(Product product, List<Wave> open) {
        String which = "Several surveys about " + product.name() + " are open. Which one?";
        return new Page(
                which,
                List.of(
                        new Part.Text(which),
                        new Part.Buttons(open.stream()
                                .map(wave ->
                                        Button.of("close.now", wave.survey().id(), wave.id()))
                                .toList())));
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

    private Page ifOwner(String person, Product product, String what, Supplier<Page> work) {
        Owners.Standing standing = owners.standing(person, product.owners());
        return standing.isIn() ? work.get() : Owners.refusal(standing, product, what);
    }
}

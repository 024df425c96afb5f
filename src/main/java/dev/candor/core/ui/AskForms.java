package dev.candor.core.ui;

import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Releases;
import dev.candor.core.page.Field.Choice;
import dev.candor.core.page.Form;
import dev.candor.core.scheduling.AffectedWave;
import dev.candor.core.scheduling.ForecastWave;
import dev.candor.core.scheduling.OpeningPreview;
import dev.candor.core.scheduling.OpeningResult;
import dev.candor.core.scheduling.OrphanedWaves;
import dev.candor.core.scheduling.StartForecast;
import dev.candor.core.scheduling.WaveScheduler;
import dev.candor.core.survey.PlannedStart;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Surveys;
import dev.candor.core.ui.result.DateTimeText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws the form in which an owner chooses what to ask, with what would happen. */
final class AskForms {
    private static final Duration FARTHEST_PLAN = Duration.ofDays(366);

    private final ProductLookup lookup;
    private final Surveys surveys;
    private final WorkspaceRules rules;
    private final WaveScheduler scheduler;
    private final ReaderZone zones;
    private final OrphanedWaves orphanedWaves;

    AskForms(ProductLookup lookup, WorkspaceRules rules, WaveScheduler scheduler, ReaderZone zones) {
        this.lookup = lookup;
        this.surveys = lookup.surveys();
        this.rules = rules;
        this.scheduler = scheduler;
        this.zones = zones;
        this.orphanedWaves = new OrphanedWaves(lookup.escapedCatalogue(), rules.zone(), lookup::quotedName);
    }

    /**
     * The survey that is chosen at the beginning: one that is planned, else the first that can be asked now, else the first
     * that is not open.
     */
    String first(Product product, Instant now) {
        return lookup.planned(product).stream()
                .map(PlannedStart::survey)
                .findFirst()
                .or(() -> offered(product)
                        .flatMap(id -> surveys.survey(id).stream())
                        .filter(survey -> scheduler.preview(survey, now) instanceof OpeningPreview.Opens)
                        .map(Survey::id)
                        .findFirst())
                .orElseGet(() -> firstNotOpen(product));
    }

    private String firstNotOpen(Product product) {
        List<String> open =
                lookup.open(product).stream().map(wave -> wave.survey().id()).toList();
        List<String> all = surveys.of(product.id()).stream().map(Survey::id).toList();
        return all.stream()
                .filter(survey -> !open.contains(survey))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseGet(() -> surveys.templates(product).get(0).id());
    }

    /** Ids of all surveys that can be chosen. */
    private Stream<String> offered(Product product) {
        return choices(product).stream().map(Choice::value).filter(id -> !id.equals(AskChoice.OWN));
    }

    /** The form with this choice. */
    Form form(String person, Product product, AskChoice chosen, Instant now) {
        return form(person, product, chosen, Optional.empty(), now);
    }

    /** The form with this choice, which could not be stored; {@code notice} is empty where the form itself says why. */
    Form again(String person, Product product, AskChoice chosen, String notice, Instant now) {
        return form(person, product, chosen, Optional.of("*Your choice is not stored yet.* " + notice), now);
    }

    private Form form(String person, Product product, AskChoice chosen, Optional<String> notice, Instant now) {
        AskChoice choice = chosen.showing(surveys.plannedStart(chosen.survey()), surveys.survey(chosen.survey()));
        List<Release> past = lookup.releases().latest(product.id(), Releases.HISTORY_LIMIT);
        AskModal modal = new AskModal(rules.policy(), past, zones.of(person), product, choice);
        notice.ifPresent(modal::notice);
        if (choice.survey().equals(AskChoice.OWN)) {
            modal.explainOwnQuestions();
        } else if (choice.survey().isEmpty()) {
            modal.explainNothingChosen();
        } else {
            surveys.survey(choice.survey())
                    .map(choice::applyTo)
                    .ifPresentOrElse(survey -> show(modal, person, choice, survey, now), modal::explainGone);
        }
        return modal.form(choices(product), lookup.lastAsked(product));
    }

    private void show(AskModal modal, String person, AskChoice choice, Survey survey, Instant now) {
        OpeningPreview preview = scheduler.preview(survey, now);
        if (preview instanceof OpeningPreview.Refused) {
            modal.forbidAskingNow();
        }
        Optional<PlannedStart> planned = surveys.plannedStart(survey.id());
        if (planned.isPresent()) {
            showPlan(modal, person, choice, survey, planned.get(), now);
        } else if (choice.start().isPresent()) {
            showLater(modal, person, start(survey, choice.start().get()), survey, now);
        } else if (preview instanceof OpeningPreview.Refused refused) {
            showRefused(modal, person, survey, refused.why(), now);
        } else {
            OpeningPreview.Opens opens = (OpeningPreview.Opens) preview;
            // To the minute, for which others have the same forecast.
            PlannedStart asked = start(survey, now.truncatedTo(ChronoUnit.MINUTES));
            modal.show(
                    survey,
                    Optional.of(opens.forecast()),
                    "It closes on " + yours(person, opens.closes()) + "." + harm(person, asked, now)
                            + nextOne(person, asked, survey, now));
        }
        surveys.madeByOwners(survey.id())
                .filter(made -> made.template().isEmpty())
                .ifPresent(modal::offerChanges);
    }

    private void showPlan(
            AskModal modal, String person, AskChoice choice, Survey survey, PlannedStart plan, Instant now) {
        PlannedStart changed = start(survey, choice.start().orElse(plan.at()));
        StartForecast foreseen = lookup.starts().of(plan, now);
        modal.showPlan(plan, forecast(person).of(plan, foreseen) + harm(person, plan, now));
        if (changed.equals(plan)) {
            modal.show(survey, asked(foreseen), "");
        } else {
            showLater(modal, person, changed, survey, now);
        }
    }

    private void showRefused(AskModal modal, String person, Survey survey, OpeningResult why, Instant now) {
        Optional<Instant> first = firstTime(survey, why, now);
        modal.explainRefusal(
                text(person).before(lookup.escapedCatalogue().productOf(survey), survey, why, first.isPresent(), now));
        first.ifPresentOrElse(
                at -> {
                    modal.propose(at);
                    showLater(modal, person, start(survey, at), survey, now);
                },
                () -> modal.show(survey, Optional.empty(), ""));
    }

    /** The first time at which a survey that is refused now can open, where waiting is all that it takes. */
    private Optional<Instant> firstTime(Survey survey, OpeningResult why, Instant now) {
        return why instanceof OpeningResult.ContactLimitReached limit
                ? lookup.starts().firstTime(survey, limit.selection().until(), now)
                : Optional.empty();
    }

    private void showLater(AskModal modal, String person, PlannedStart start, Survey survey, Instant now) {
        Optional<String> refusal = refusal(start.at(), now);
        if (refusal.isPresent()) {
            modal.explainRefusal(refusal.get());
            modal.show(survey, Optional.empty(), "");
            return;
        }
        StartForecast foreseen = lookup.starts().ifPlanned(start, now);
        String words = (surveys.plannedStart(survey.id()).isPresent() ? "*If you change the plan:* " : "")
                + forecast(person).of(start, foreseen);
        if (foreseen instanceof StartForecast.OnTime) {
            modal.show(survey, asked(foreseen), words + harm(person, start, now) + nextOne(person, start, survey, now));
        } else {
            modal.explainRefusal(words);
            modal.show(survey, Optional.empty(), "");
        }
    }

    /** Whom a start asks that opens. */
    private static Optional<ForecastWave.Outcome.Opens> asked(StartForecast forecast) {
        if (forecast instanceof StartForecast.OnTime onTime) {
            return Optional.of(onTime.wave());
        }
        return forecast instanceof StartForecast.Delayed delayed ? Optional.of(delayed.wave()) : Optional.empty();
    }

    /** Why no survey can be planned for this time, whichever it is. */
    Optional<String> refusal(Instant at, Instant now) {
        if (!at.isAfter(now)) {
            return Optional.of("This time has passed. Please choose a later one.");
        }
        return at.isAfter(now.plus(FARTHEST_PLAN))
                ? Optional.of("This is more than a year ahead. Please choose an earlier time.")
                : Optional.empty();
    }

    /** The start of this survey, open for as long as it is, at this time. */
    static PlannedStart start(Survey survey, Instant at) {
        return new PlannedStart(survey.id(), survey.product(), at, survey.openFor());
    }

    /** Which survey suffers from this start, and when it would not. */
    String harm(String person, PlannedStart start, Instant now) {
        List<AffectedWave> affected = lookup.starts().affected(start, now);
        return forecast(person)
                .harm(
                        affected,
                        affected.isEmpty() ? Optional.empty() : lookup.starts().harmless(start, affected, now));
    }

    /** What becomes of the survey's next wave by its schedule, which may be due at the very time of the start. */
    private String nextOne(String person, PlannedStart start, Survey survey, Instant now) {
        return Stream.of(start.at().minusMillis(1), start.at())
                .flatMap(after -> lookup.nextScheduled(survey, after).stream())
                .flatMap(due -> lookup.starts().scheduled(start, due, now).stream())
                .findFirst()
                .map(forecast(person)::next)
                .orElse("");
    }

    private String yours(String person, Instant instant) {
        return DateTimeText.yours(zones.of(person), instant);
    }

    /** What this person reads about planned starts. */
    StartForecastText forecast(String person) {
        return new StartForecastText(surveys, instant -> yours(person, instant));
    }

    private List<Choice> choices(Product product) {
        List<Choice> choices = new ArrayList<>();
        lookup.escapedCatalogue()
                .surveysOf(product.id())
                .forEach(survey -> choices.add(new Choice(survey.id(), surveys.readableName(survey.id()))));
        Stream.concat(surveys.written(product).stream(), surveys.templates(product).stream())
                .map(made -> new Choice(made.id(), (made.template().isPresent() ? "Template: " : "") + made.name()))
                .forEach(choices::add);
        choices.add(new Choice(AskChoice.OWN, "My own questions …"));
        return choices;
    }

    /** What this person reads about openings. */
    OpeningText text(String person) {
        return new OpeningText(lookup, orphanedWaves, zones.of(person));
    }

    /** The timezone of this person. */
    ZoneId zone(String person) {
        return zones.of(person);
    }
}

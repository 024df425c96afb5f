package dev.candor.core.ui;

import dev.candor.core.page.Field.Choice;
import dev.candor.core.page.Form;
import dev.candor.core.scheduling.OpeningPreview;
import dev.candor.core.scheduling.OrphanedWaves;
import dev.candor.core.scheduling.WaveScheduler;
import dev.candor.core.survey.CalendarDays;
import dev.candor.core.survey.OwnerSurvey;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Survey;
import dev.candor.core.survey.Surveys;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws the form in which an owner chooses what to ask, with what would happen. */
final class AskForms {
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
        this.orphanedWaves = new OrphanedWaves(lookup.catalogue(), rules.zone());
    }

    /** The survey that is chosen at the beginning: the first one that is not open. */
    String first(Product product) {
        List<String> open =
                lookup.open(product).stream().map(wave -> wave.survey().id()).toList();
        List<String> all = surveys.of(product.id()).stream().map(Survey::id).toList();
        return all.stream()
                .filter(survey -> !open.contains(survey))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseGet(() -> surveys.templates(product).get(0).id());
    }

    /** The form with this choice. */
    Form form(String person, Product product, AskChoice choice, Instant now) {
        AskModal modal =
                new AskModal(rules.policy(), new CalendarDays(rules.zone()), zones.of(person), product, choice);
        if (choice.survey().equals(AskChoice.OWN)) {
            modal.explainOwnQuestions();
        } else if (choice.survey().isEmpty()) {
            modal.explainNothingChosen();
        } else {
            surveys.survey(choice.survey())
                    .map(choice::applyTo)
                    .ifPresentOrElse(survey -> show(modal, person, product, survey, now), modal::explainGone);
        }
        return modal.form(choices(product), lookup.lastAsked(product));
    }

    private void show(AskModal modal, String person, Product product, Survey survey, Instant now) {
        OpeningPreview preview = scheduler.preview(survey, now);
        if (preview instanceof OpeningPreview.Opens opens) {
            modal.show(survey, opens, lookup.nextScheduled(survey, now));
        } else {
            modal.show(survey, text(person).before(product, survey, ((OpeningPreview.Refused) preview).why(), now));
        }
        surveys.plannedStart(survey.id()).ifPresent(modal::show);
        Optional<OwnerSurvey> written =
                surveys.madeByOwners(survey.id()).filter(made -> made.template().isEmpty());
        written.ifPresent(modal::offerChanges);
    }

    private List<Choice> choices(Product product) {
        List<Choice> choices = new ArrayList<>();
        lookup.catalogue().surveysOf(product.id()).forEach(survey -> choices.add(new Choice(survey.id(), survey.id())));
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

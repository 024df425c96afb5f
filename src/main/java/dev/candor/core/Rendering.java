package dev.candor.core;

import dev.candor.core.sampling.SamplingFrames;
import dev.candor.core.scheduling.StartForecasts;
import dev.candor.core.scheduling.UnansweredResults;
import dev.candor.core.survey.CalendarDays;
import dev.candor.core.survey.Surveys;
import dev.candor.core.ui.MessageRenderer;
import dev.candor.core.ui.ProductLookup;
import dev.candor.core.ui.PromptOutcomePage;
import dev.candor.core.ui.WorkspaceRules;

/**
 * Everything that pages are rendered from; it only reads.
 *
 * @param outcomes what prompts become after the answer
 */
public record Rendering(
        ProductLookup products, WorkspaceRules rules, PromptOutcomePage outcomes, MessageRenderer messages) {
    /** Wires the rendering of pages over these ports. */
    public static Rendering of(Settings settings, Ports ports) {
        Ports.Storage storage = ports.storage();
        ProductLookup products = lookup(settings, ports);
        WorkspaceRules rules = new WorkspaceRules(
                settings.admins(), settings.resultsForEveryone(), settings.policy(), settings.timezone());
        PromptOutcomePage outcomes = new PromptOutcomePage(products, rules, storage.responses(), storage.optOuts());
        MessageRenderer messages = new MessageRenderer(
                products, rules, storage.prompts(), outcomes, ports.people().directory(), ports.clock());
        return new Rendering(products, rules, outcomes, messages);
    }

    private static ProductLookup lookup(Settings settings, Ports ports) {
        Ports.Storage storage = ports.storage();
        Surveys surveys = new Surveys(settings.catalogue(), storage.ownerSurveys());
        return new ProductLookup(
                surveys,
                ports.schedule(),
                storage.waves(),
                storage.releases(),
                storage.marks(),
                storage.replies(),
                new StartForecasts(
                        surveys,
                        ports.schedule(),
                        new SamplingFrames(
                                settings.catalogue(), ports.people().directory().inHurry(), storage.optOuts()),
                        settings.sampler(new CalendarDays(ports.schedule().zone())),
                        storage.waves(),
                        new UnansweredResults(storage.releases(), storage.replies())));
    }
}

package dev.candor.core;

import dev.candor.core.disclosure.WaveCounter;
import dev.candor.core.outbox.DeliveryAttempt;
import dev.candor.core.outbox.OutboxDispatcher;
import dev.candor.core.outbox.QuietHours;
import dev.candor.core.response.ResponseIntake;
import dev.candor.core.sampling.Directory;
import dev.candor.core.sampling.Sampler;
import dev.candor.core.sampling.SamplingFrames;
import dev.candor.core.scheduling.AlertSender;
import dev.candor.core.scheduling.DigestScheduler;
import dev.candor.core.scheduling.OpeningScheduler;
import dev.candor.core.scheduling.ProblemAlerts;
import dev.candor.core.scheduling.ReminderScheduler;
import dev.candor.core.scheduling.Schedule;
import dev.candor.core.scheduling.StartForecasts;
import dev.candor.core.scheduling.UnansweredResults;
import dev.candor.core.scheduling.UnansweredScheduler;
import dev.candor.core.scheduling.WaveCloser;
import dev.candor.core.scheduling.WaveOpener;
import dev.candor.core.scheduling.WaveScheduler;
import dev.candor.core.survey.CalendarDays;
import dev.candor.core.survey.Surveys;
import dev.candor.core.ui.HomePage;
import dev.candor.core.ui.MemberInteractions;
import dev.candor.core.ui.MessageRenderer;
import dev.candor.core.ui.OwnerActions;
import dev.candor.core.ui.ProductLookup;
import dev.candor.core.ui.PromptOutcomePage;
import dev.candor.core.ui.ReportViews;
import dev.candor.core.ui.RespondentPreferences;
import dev.candor.core.ui.ResultViews;
import dev.candor.core.ui.WorkspaceRules;
import dev.candor.core.ui.report.ReportSessions;

/** Wires the core. The bot, its tests and its benchmarks all build it here and nowhere else. */
public final class Candor {
    private final Ports ports;
    private final ProblemAlerts alerts;
    private final WaveScheduler waves;
    private final DigestScheduler digests;
    private final UnansweredScheduler unanswered;
    private final ResponseIntake responses;
    private final ProductLookup products;
    private final ReportSessions sessions;
    private final ReportViews report;
    private final MemberInteractions interactions;
    private final MessageRenderer renderer;
    private final OutboxDispatcher dispatcher;

    private Candor(Settings settings, Ports ports, ReportSessions sessions) {
        this.ports = ports;
        Ports.Storage storage = ports.storage();
        AlertSender people =
                new AlertSender(storage.waves(), ports.people().directory(), settings.admins(), settings.timezone());
        alerts = new ProblemAlerts(
                people, new Surveys(settings.catalogue(), storage.ownerSurveys()), settings.admins(), ports.clock());
        waves = waves(settings, people);
        digests = new DigestScheduler(settings.catalogue(), storage.waves(), ports.schedule(), settings.digest());
        unanswered = unanswered(settings, people);
        responses = new ResponseIntake(
                new Surveys(settings.catalogue(), storage.ownerSurveys()),
                storage.waves(),
                storage.responses(),
                ports.vault(),
                ports.clock(),
                ports.people().names());
        products = lookup(settings);
        WorkspaceRules rules = new WorkspaceRules(
                settings.admins(), settings.resultsForEveryone(), settings.policy(), settings.timezone());
        PromptOutcomePage outcomes = new PromptOutcomePage(products, rules, storage.responses(), storage.optOuts());
        this.sessions = sessions;
        report = ReportViews.of(products, rules, directory(), ports.report().readings(), ports.clock());
        interactions = interactions(rules, outcomes);
        renderer = new MessageRenderer(
                products, rules, storage.prompts(), outcomes, ports.people().directory(), ports.clock());
        dispatcher = dispatcher(settings);
    }

    /** Builds the core. Nothing runs before {@link #tick()}. */
    public static Candor of(Settings settings, Ports ports) {
        return new Candor(settings, ports, new ReportSessions(ports.random(), ports.clock()));
    }

    /**
     * The core with other settings over the same ports. What began under the settings of before ends under them; visits of
     * the web report go on.
     */
    public Candor with(Settings settings, Schedule schedule) {
        return new Candor(settings, ports.with(schedule), sessions);
    }

    private ProductLookup lookup(Settings settings) {
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
                        new SamplingFrames(settings.catalogue(), directory(), storage.optOuts()),
                        sampler(settings),
                        storage.waves(),
                        new UnansweredResults(storage.releases(), storage.replies())));
    }

    private Sampler sampler(Settings settings) {
        return new Sampler(
                settings.policy().minGroup(),
                settings.workingHours(),
                new CalendarDays(ports.schedule().zone()));
    }

    private UnansweredScheduler unanswered(Settings settings, AlertSender people) {
        return new UnansweredScheduler(
                new Surveys(settings.catalogue(), ports.storage().ownerSurveys()),
                ports.storage().waves(),
                new UnansweredResults(
                        ports.storage().releases(), ports.storage().replies()),
                people,
                settings.workingHours(),
                settings.timezone());
    }

    private WaveScheduler waves(Settings settings, AlertSender people) {
        Ports.Storage storage = ports.storage();
        CalendarDays days = new CalendarDays(ports.schedule().zone());
        OpeningScheduler openings = new OpeningScheduler(
                storage.waves(),
                ports.schedule(),
                new SamplingFrames(settings.catalogue(), ports.people().directory(), storage.optOuts()),
                storage.ownerSurveys(),
                sampler(settings),
                new WaveOpener(
                        storage.waves(),
                        settings.policy(),
                        settings.workingHours(),
                        days,
                        ports.vault(),
                        ports.random()),
                new UnansweredResults(storage.releases(), storage.replies()),
                people);
        WaveCloser closer = new WaveCloser(
                storage.waves(),
                new WaveCounter(storage.reader(), ports.vault()),
                ports.vault(),
                settings.catalogue(),
                alerts,
                settings.timezone());
        ReminderScheduler reminders = new ReminderScheduler(storage.prompts(), settings.workingHours());
        return new WaveScheduler(storage.waves(), openings, reminders, storage.optOuts(), closer, ports.vault());
    }

    private MemberInteractions interactions(WorkspaceRules rules, PromptOutcomePage outcomes) {
        Ports.Storage storage = ports.storage();
        Directory directory = directory();
        ResultViews results = new ResultViews(
                products, rules, directory, sessions, ports.report().address());
        return new MemberInteractions(
                products,
                rules,
                responses,
                results,
                new OwnerActions(products, rules, waves, digests, responses, directory),
                new RespondentPreferences(products, rules, responses, storage.prompts(), storage.optOuts(), outcomes),
                new HomePage(products, rules, directory, storage.responses(), storage.optOuts(), results),
                ports.clock());
    }

    /** The directory for whatever a person waits for. */
    private Directory directory() {
        return ports.people().directory().inHurry();
    }

    private OutboxDispatcher dispatcher(Settings settings) {
        Ports.Delivery delivery = ports.delivery();
        DeliveryAttempt attempt = new DeliveryAttempt(
                ports.storage().outbox(),
                delivery.messenger(),
                renderer,
                new QuietHours(settings.workingHours(), ports.people().availability()),
                delivery.rateLimiter(),
                delivery.listener(),
                alerts,
                ports.clock());
        return new OutboxDispatcher(
                ports.storage().outbox(),
                delivery.messenger(),
                attempt,
                delivery.rateLimiter(),
                delivery.slots(),
                ports.clock());
    }

    /** Does everything that is due, and returns when no delivery is in flight. */
    public void tick() {
        waves.tick(ports.clock().instant());
        digests.tick(ports.clock().instant());
        unanswered.tick(ports.clock().instant());
        dispatcher.tick();
        dispatcher.awaitIdle();
    }

    public WaveScheduler waves() {
        return waves;
    }

    public DigestScheduler digests() {
        return digests;
    }

    public UnansweredScheduler unanswered() {
        return unanswered;
    }

    public OutboxDispatcher dispatcher() {
        return dispatcher;
    }

    public MessageRenderer renderer() {
        return renderer;
    }

    public ResponseIntake responses() {
        return responses;
    }

    public MemberInteractions interactions() {
        return interactions;
    }

    /** The links and visits of the web report. */
    public ReportSessions sessions() {
        return sessions;
    }

    /** The pages of the web report. */
    public ReportViews report() {
        return report;
    }

    public ProductLookup products() {
        return products;
    }

    public ProblemAlerts alerts() {
        return alerts;
    }
}

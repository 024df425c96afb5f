package dev.candor.core;

import dev.candor.core.disclosure.WaveCounter;
import dev.candor.core.outbox.DeliveryAttempt;
import dev.candor.core.outbox.OutboxDispatcher;
import dev.candor.core.outbox.QuietHours;
import dev.candor.core.response.ResponseIntake;
import dev.candor.core.sampling.Directory;
import dev.candor.core.sampling.SamplingFrames;
import dev.candor.core.scheduling.AlertSender;
import dev.candor.core.scheduling.DigestScheduler;
import dev.candor.core.scheduling.OpeningScheduler;
import dev.candor.core.scheduling.ProblemAlerts;
import dev.candor.core.scheduling.ReminderScheduler;
import dev.candor.core.scheduling.Schedule;
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
    private final ReportSessions sessions;
    private final ReportViews report;
    private final MemberInteractions interactions;
    private final OutboxDispatcher dispatcher;

    private Candor(Settings settings, Ports ports, ReportSessions sessions) {
        this.ports = ports;
        Ports.Storage storage = ports.storage();
        Rendering rendering = Rendering.of(settings, ports);
        Surveys surveys = rendering.products().surveys();
        AlertSender people =
                new AlertSender(storage.waves(), ports.people().directory(), settings.admins(), settings.timezone());
        alerts = new ProblemAlerts(people, surveys, settings.admins(), ports.clock());
        waves = waves(settings, people);
        digests = new DigestScheduler(settings.catalogue(), storage.waves(), ports.schedule(), settings.digest());
        unanswered = unanswered(settings, surveys, people);
        responses = new ResponseIntake(
                surveys,
                storage.waves(),
                storage.responses(),
                ports.vault(),
                ports.clock(),
                ports.people().names());
        this.sessions = sessions;
        report = ReportViews.of(
                rendering.products(),
                rendering.rules(),
                directory(),
                ports.report().readings(),
                ports.clock());
        interactions = interactions(rendering);
        dispatcher = dispatcher(settings, rendering.messages());
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

    private UnansweredScheduler unanswered(Settings settings, Surveys surveys, AlertSender people) {
        Ports.Storage storage = ports.storage();
        return new UnansweredScheduler(
                surveys,
                storage.waves(),
                new UnansweredResults(storage.releases(), storage.replies()),
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
                settings.sampler(days),
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

    private MemberInteractions interactions(Rendering rendering) {
        ProductLookup products = rendering.products();
        WorkspaceRules rules = rendering.rules();
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
                new RespondentPreferences(
                        products, rules, responses, storage.prompts(), storage.optOuts(), rendering.outcomes()),
                new HomePage(products, rules, directory, storage.responses(), storage.optOuts(), results),
                ports.clock());
    }

    /** The directory for whatever a person waits for. */
    private Directory directory() {
        return ports.people().directory().inHurry();
    }

    private OutboxDispatcher dispatcher(Settings settings, MessageRenderer messages) {
        Ports.Delivery delivery = ports.delivery();
        DeliveryAttempt attempt = new DeliveryAttempt(
                ports.storage().outbox(),
                delivery.messenger(),
                messages,
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

    public ProblemAlerts alerts() {
        return alerts;
    }
}

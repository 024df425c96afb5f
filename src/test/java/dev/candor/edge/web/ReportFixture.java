package dev.candor.edge.web;

import dev.candor.CoreFixture;
import dev.candor.core.disclosure.Policy;
import dev.candor.core.disclosure.Release;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Surveys;
import dev.candor.core.survey.TrendMark;
import dev.candor.core.ui.Membership;
import dev.candor.core.ui.ProductLookup;
import dev.candor.core.ui.ReportAccess;
import dev.candor.core.ui.ReportViews;
import dev.candor.core.ui.WorkspaceRules;
import dev.candor.core.ui.report.ReportRequest;
import dev.candor.core.ui.report.ReportSessions;
import dev.candor.edge.chart.Java2DChartPainter;
import dev.candor.edge.schedule.CronSchedule;
import dev.candor.edge.storage.SqliteReadingLog;
import dev.candor.edge.storage.SqliteTrendMarks;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The report of some releases on a free port, with a clock that stands still until it is advanced. */
public final class ReportFixture implements AutoCloseable {
    /** A member who is neither owner nor admin. */
    public static final String ANA = "U0ANA";

    /** CI, whose owners are a team. */
    static final Product OWNED_CI = new Product("ci", "CI", List.of("S0PAY"), "C0CI", List.of("C0ENG"), List.of());

    /** A member of that team. */
    static final String OWNER = "U0PAY1";

    static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Membership of those who are not members. */
    final Map<String, Membership.Status> memberships = new HashMap<>();

    private final ReportSessions sessions;
    private final ReportPaths paths;
    private final HttpServer server;
    private final CoreFixture core;
    private final ProductLookup lookup;
    private Instant now = START;

    /** The sample releases, visible to everyone. */
    public ReportFixture(Path folder) {
        this(folder, SampleReleases.PRODUCTS, SampleReleases.all(), true);
    }

    /** The sample releases behind this public address. */
    ReportFixture(Path folder, URI publicUrl) {
        this(folder, SampleReleases.PRODUCTS, SampleReleases.all(), true, Optional.of(publicUrl));
    }

    ReportFixture(Path folder, List<Product> products, List<Release> releases, boolean forEveryone) {
        this(folder, products, releases, forEveryone, Optional.empty());
    }

    private ReportFixture(
            Path folder, List<Product> products, List<Release> releases, boolean forEveryone, Optional<URI> publicUrl) {
        Catalogue catalogue = new Catalogue(products, List.of(), List.of());
        core = new CoreFixture(folder, catalogue);
        lookup = new ProductLookup(
                new Surveys(catalogue, core.ownerSurveys),
                new CronSchedule(LONDON),
                core.waveStore,
                new ReleaseShelf(releases),
                new SqliteTrendMarks(core.database),
                core.replies,
                core.rendering.products().starts());
        mark("2026-04-02", "New runners live");
        mark("2026-08-11", "Flaky tests are retried <once>");
        WorkspaceRules rules = new WorkspaceRules(List.of("U0ADMIN"), forEveryone, Policy.FLOOR, LONDON);
        sessions = new ReportSessions(new SecureRandom(), () -> now);
        paths = new ReportPaths(() -> publicUrl.orElseGet(this::address));
        ReportViews views =
                ReportViews.of(lookup, rules, core.directory, new SqliteReadingLog(core.database), () -> now);
        ReportAccess access = new ReportAccess(
                () -> views, sessions, requester -> memberships.getOrDefault(requester.id(), Membership.Status.MEMBER));
        server = new HttpServer(
                "127.0.0.1",
                0,
                Map.of(
                        ReportPaths.ROOT + "/*",
                        new ReportServlet(access, paths, new Java2DChartPainter()),
                        ReportPaths.DOWNLOADS + "/*",
                        new ExportServlet(access, paths)),
                Map.of());
        server.start();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** A new link of this person to the overview. */
    public String link(String person) {
        return link(person, new ReportRequest.Overview());
    }

    /** A new link of this person to this page. */
    String link(String person, ReportRequest start) {
        return paths.link(sessions.issue(person, start)).toString();
    }

    /** The address of a path below the report's. */
    public String at(String path) {
        return address() + ReportPaths.ROOT + path;
    }

    CoreFixture core() {
        return core;
    }

    /** Sets a mark in the trend of CI. */
    void mark(String day, String text) {
        lookup.marks().add("ci", new TrendMark(LocalDate.parse(day), text));
    }

    /** Uses this link as somebody else would. */
    void use(String link) {
        if (sessions.open(link.substring(link.lastIndexOf('/') + 1)).isEmpty()) {
            throw new IllegalStateException("this link is used already: " + link);
        }
    }

    void advance(Duration time) {
        now = now.plus(time);
    }

    @Override
    public void close() {
        server.close();
        core.close();
    }
}

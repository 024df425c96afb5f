package dev.candor.core.scheduling;

import dev.candor.core.outbox.DeliveryProblems;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.sampling.RoundedHeadcount;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Surveys;
import dev.candor.core.survey.Team;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Alerts owners and admins to problems that keep messages or waves from working. */
public final class ProblemAlerts implements DeliveryProblems {
    private static final String CLOCK_PROBLEM = "the host's clock";
    private static final String CONFIGURATION_PROBLEM = "the configuration file";
    private static final int MAX_MISTAKES = 5;
    private static final String PERMISSION_PROBLEM = "the app's permissions";
    private static final Map<String, String> UNREACHABLE_REASONS = Map.of(
            "user_disabled", "their account is deactivated",
            "user_not_found", "Slack does not know them",
            "cannot_dm_bot", "Slack does not let an app write to them");

    private final AlertSender alerts;
    private final Surveys surveys;
    private final Catalogue catalogue;
    private final List<String> admins;
    private final InstantSource clock;

    /** Alerts about no product in particular go to {@code admins}; without admins, to the owners of every product. */
    public ProblemAlerts(AlertSender alerts, Surveys surveys, List<String> admins, InstantSource clock) {
        this.alerts = alerts;
        this.surveys = surveys;
        this.catalogue = surveys.catalogue();
        this.admins = List.copyOf(admins);
        this.clock = clock;
    }

    @Override
    public void channelRefuses(OutboxMessage message, String why, String remedy) {
        String channel = message.to();
        List<Product> products = catalogue.products().stream()
                .filter(product -> product.channel().equals(channel))
                .toList();
        List<String> names = Stream.concat(
                        products.stream().map(Product::name),
                        catalogue.teams().stream()
                                .filter(team -> team.channel().equals(channel))
                                .map(Team::name))
                .toList();
        alerts.send(
                channelProblem(channel),
                products.isEmpty() ? responsible() : owners(products.stream()),
                List.of(), // No fallback: the channel itself cannot be reached.
                "Candor cannot post in the channel of " + String.join(" and ", names) + " (" + channel + "): " + why
                        + "; " + remedy + ". Waiting messages are posted as soon as that is done.",
                clock.instant());
    }

    @Override
    public void channelAccepts(String channel) {
        alerts.resolve(channelProblem(channel));
    }

    @Override
    public void permissionMissing(String why, String remedy) {
        alerts.send(
                PERMISSION_PROBLEM,
                responsible(),
                List.of(),
                "Candor cannot send its messages: " + why + "; " + remedy + ". It tries again every ten minutes.",
                clock.instant());
    }

    @Override
    public void permissionsGranted() {
        alerts.resolve(PERMISSION_PROBLEM);
    }

    /**
     * Alerts the admins to mistakes in the changed configuration file, unless they were alerted to the same ones.
     *
     * @param mistakes sentences with their place
     * @param others whether they are not the mistakes of before
     */
    public void configurationMistaken(List<String> mistakes, boolean others) {
        if (others) {
            alerts.resolve(CONFIGURATION_PROBLEM);
        }
        String shown = mistakes.stream().limit(MAX_MISTAKES).collect(Collectors.joining("\n"));
        int more = mistakes.size() - MAX_MISTAKES;
        alerts.send(
                CONFIGURATION_PROBLEM,
                responsible(),
                List.of(),
                "Candor's configuration file has changed and has mistakes. Candor goes on with the settings of before:\n"
                        + shown + (more > 0 ? "\nand " + more + " more" : "")
                        + "\nThe file is read again when it changes. The command check names every mistake.",
                clock.instant());
    }

    /** Tells the admins, if they were alerted to mistakes in the configuration file, that it has none any more. */
    public void configurationRepaired() {
        alerts.resolve(
                CONFIGURATION_PROBLEM,
                responsible(),
                "Candor's configuration file has no mistakes any more, and its settings are in force.",
                clock.instant());
    }

    /** Alerts the owners to how many people a wave could not reach, and why. Names nobody. */
    void unreached(Wave wave, Map<String, Integer> reasons) {
        int people = reasons.values().stream().mapToInt(Integer::intValue).sum();
        if (people == 0) {
            return;
        }
        String why = reasons.entrySet().stream()
                .map(reason ->
                        reason.getValue() + ": " + UNREACHABLE_REASONS.getOrDefault(reason.getKey(), reason.getKey()))
                .collect(Collectors.joining("; "));
        alerts.send(
                "out of reach " + wave.id(),
                owners(catalogue.product(wave.product()).stream()),
                catalogue.product(wave.product()).stream().map(Product::channel).toList(),
                "Survey " + surveys.quotedName(wave.survey().id()) + ": " + people + " of "
                        + RoundedHeadcount.of(wave.rosterSize()).label() + " on its list could not be asked (" + why
                        + ").",
                clock.instant());
    }

    /** Alerts owners and admins to a void wave. */
    void voided(Wave wave, String why) {
        Set<String> recipients = new LinkedHashSet<>(admins);
        recipients.addAll(owners(catalogue.product(wave.product()).stream()));
        alerts.send(
                "void " + wave.id(),
                recipients,
                catalogue.product(wave.product()).stream().map(Product::channel).toList(),
                "Survey " + surveys.quotedName(wave.survey().id()) + ": the wave " + wave.id()
                        + " is void, and everyone is asked again: " + why
                        + ". Look at who can write to Candor's database and vault.",
                clock.instant());
    }

    /** Alerts admins to an open wave whose product is gone, so that its result would be posted nowhere. */
    void orphaned(Wave wave, String text) {
        alerts.send("without product " + wave.id(), responsible(), List.of(), text, clock.instant());
    }

    /** Alerts the owners to a wave that ended before anybody could be asked. Nothing is posted in the channel. */
    void nobodyAsked(Wave wave) {
        alerts.send(
                "nobody asked " + wave.id(),
                owners(catalogue.product(wave.product()).stream()),
                List.of(),
                "Survey " + surveys.quotedName(wave.survey().id())
                        + " has closed, and nobody could be asked while it was open. It counts as not"
                        + " opened. Nothing is posted about it.",
                clock.instant());
    }

    /** Alerts the admins to a clock that was far ahead, and says what was done about it. */
    void clockWasAhead(Instant now) {
        alerts.send(
                CLOCK_PROBLEM + " at " + now,
                responsible(),
                List.of(),
                "The clock of Candor's host went back by more than an hour: it is at "
                        + now.truncatedTo(ChronoUnit.SECONDS)
                        + " now. If that is right, it was far ahead before: surveys that were due in the time that it skipped"
                        + " were not opened, and from now on they are opened when they are due. If it is wrong, set it."
                        + " Have the host's clock looked after (NTP).",
                now);
    }

    private static String channelProblem(String channel) {
        return "channel " + channel;
    }

    private List<String> responsible() {
        return admins.isEmpty() ? owners(catalogue.products().stream()) : admins;
    }

    private static List<String> owners(Stream<Product> products) {
        return products.flatMap(product -> product.owners().stream()).distinct().toList();
    }
}

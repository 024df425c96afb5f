package dev.candor.core.scheduling;

import dev.candor.core.outbox.DeliveryProblems;
import dev.candor.core.outbox.OutboxMessage;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.sampling.RoundedHeadcount;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.survey.Product;
import dev.candor.core.survey.Surveys;
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
    private final AlertNames names;
    private final Catalogue catalogue;
    private final List<String> admins;
    private final InstantSource clock;

    /** Alerts about no product in particular go to {@code admins}; without admins, to the owners of every product. */
    public ProblemAlerts(AlertSender alerts, Surveys surveys, List<String> admins, InstantSource clock) {
        this.alerts = alerts;
        names = new AlertNames(surveys);
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
        String readers = Stream.concat(
                        products.stream().map(names::of),
                        catalogue.teams().stream()
                                .filter(team -> team.channel().equals(channel))
                                .map(names::of))
                .collect(Collectors.joining(" and "));
        alerts.send(
                channelProblem(channel),
                products.isEmpty() ? responsible() : owners(products.stream()),
                List.of(), // No fallback: the channel itself cannot be reached.
                "Candor cannot post in the channel " + (readers.isEmpty() ? channel : "of " + readers) + ": " + why
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
            alerts.withdraw(CONFIGURATION_PROBLEM);
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

    /** The alert to owners how many people a wave could not reach, and why; none if it reached all. Names nobody. */
    List<OutboxMessage.Alert> unreached(Wave wave, Map<String, Integer> reasons) {
        int people = reasons.values().stream().mapToInt(Integer::intValue).sum();
        if (people == 0) {
            return List.of();
        }
        String why = reasons.entrySet().stream()
                .map(reason -> reason.getValue() + ": "
                        + UNREACHABLE_REASONS.getOrDefault(reason.getKey(), MarkupEscape.of(reason.getKey())))
                .collect(Collectors.joining("; "));
        return alerts.aboutWave(
                "out of reach " + wave.id(),
                wave,
                owners(catalogue.product(wave.product()).stream()),
                catalogue.product(wave.product()).stream().map(Product::channel).toList(),
                names.of(wave.survey()) + ": " + people + " of "
                        + RoundedHeadcount.of(wave.rosterSize()).label() + " on its list could not be asked (" + why
                        + ").",
                clock.instant());
    }

    /** The alert to owners and admins that a wave is void. */
    List<OutboxMessage.Alert> voided(Wave wave, String why) {
        Set<String> recipients = new LinkedHashSet<>(admins);
        recipients.addAll(owners(catalogue.product(wave.product()).stream()));
        return alerts.aboutWave(
                "void " + wave.id(),
                wave,
                recipients,
                catalogue.product(wave.product()).stream().map(Product::channel).toList(),
                names.of(wave.survey()) + " is closed, and it is void: " + why
                        + ". Everyone is asked again. Look at who can write to Candor's database and vault.",
                clock.instant());
    }

    /** The name of a survey in quotation marks, as alerts give it. */
    String quoted(String survey) {
        return names.quoted(survey);
    }

    /** Alerts admins to an open wave whose product is gone, so that its result would be posted nowhere. */
    void orphaned(Wave wave, String text) {
        alerts.send(orphanProblem(wave), responsible(), List.of(), text, clock.instant());
    }

    /** Forgets that the product of this wave was gone: if it is gone again, that is alerted again. */
    void hasProduct(Wave wave) {
        alerts.resolve(orphanProblem(wave));
    }

    private static String orphanProblem(Wave wave) {
        return "without product " + wave.id();
    }

    /** The alert to owners that a wave ended before anybody could be asked. Nothing is posted in the channel. */
    List<OutboxMessage.Alert> nobodyAsked(Wave wave) {
        return alerts.aboutWave(
                "nobody asked " + wave.id(),
                wave,
                owners(catalogue.product(wave.product()).stream()),
                List.of(),
                names.of(wave.survey())
                        + " has closed, and nobody could be asked while it was open. It counts as not"
                        + " opened. Nothing is posted about it.",
                clock.instant());
    }

    /** The alert to admins that the clock was far ahead; it says what was done about it. */
    List<OutboxMessage.Alert> clockWasAhead(Instant now) {
        return alerts.messages(
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

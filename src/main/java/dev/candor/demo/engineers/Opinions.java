package dev.candor.demo.engineers;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much each engineer likes each product, and how that changed over the last year. */
record Opinions(long seed) {
    /** Key of all other products. */
    static final String OTHER = "any";

    private static final String PLATFORM = "platform";

    /** The products by which everybody judges the platform. */
    private static final List<String> OF_THE_PLATFORM = List.of("ci", "kubernetes");

    private static final double WEEKS_IN_A_YEAR = 52;

    /** Share of people who have a real alternative to a product. */
    private static final double FREE = 0.45;

    private static final Map<String, Pattern> PRODUCTS = Map.of(
            "ci",
            Pattern.compile("\\bCI\\b"),
            "kubernetes",
            Pattern.compile("(?i)\\b(kubernetes|k8s)\\b"),
            "jenkins",
            Pattern.compile("(?i)\\bjenkins\\b"),
            "storage",
            Pattern.compile("(?i)\\bstorage\\b"),
            PLATFORM,
            Pattern.compile("\\bPlatform\\b"));

    private static final Map<String, Taste> TASTES = Map.of(
            // Got crowded while people moved to it, then better: new runners and quarantine for flaky tests in the
            // summer.
            "ci",
            new Taste(
                    List.of(0.46, 0.45, 0.44, 0.43, 0.43, 0.43, 0.43, 0.44, 0.66, 0.72, 0.77, 0.79, 0.8),
                    0.24,
                    0.06,
                    0.04),
            // Divides the teams.
            "kubernetes",
            new Taste(List.of(0.56, 0.56), 0.12, 0.48, 0.05),
            // Lost half of its users in a few months; those who are left stay, and like it less and less.
            "jenkins",
            new Taste(
                    List.of(0.53, 0.51, 0.47, 0.43, 0.39, 0.36, 0.33),
                    0.17,
                    0.08,
                    List.of(0.12, 0.26, 0.55, 0.55, 0.55, 0.55, 0.55)),
            // Is quietly good.
            "storage",
            new Taste(List.of(0.74, 0.77), 0.15, 0.05, 0.1),
            OTHER,
            new Taste(List.of(0.55, 0.55), 0.2, 0.2, 0.15));

    /**
     * The liking for a product.
     *
     * @param levels average liking from 0 to 1 at equal distances in time, from a year ago until today
     * @param ofPeople standard deviation between people of one team
     * @param ofTeams largest difference of a team from the average
     * @param nonUsers share of people who do not use the product, at equal distances in time as well
     */
    private record Taste(List<Double> levels, double ofPeople, double ofTeams, List<Double> nonUsers) {
        Taste(List<Double> levels, double ofPeople, double ofTeams, double nonUsers) {
            this(levels, ofPeople, ofTeams, List.of(nonUsers, nonUsers));
        }

        double level(Duration since) {
            return at(since, levels);
        }

        double nonUsers(Duration since) {
            return at(since, nonUsers);
        }

        /** What these values from a year ago until today are at this time; as today from today on. */
        private static double at(Duration since, List<Double> values) {
            double year = clamp(1 + since.toHours() / 168.0 / WEEKS_IN_A_YEAR);
            double position = year * (values.size() - 1);
            int before = (int) Math.min(position, values.size() - 2);
            return values.get(before) + (position - before) * (values.get(before + 1) - values.get(before));
        }
    }

    /** Product that a text names first. */
    static String productIn(String words) {
        String first = OTHER;
        int at = Integer.MAX_VALUE;
        for (Map.Entry<String, Pattern> product : PRODUCTS.entrySet()) {
            Matcher matcher = product.getValue().matcher(words);
            if (matcher.find() && matcher.start() < at) {
                at = matcher.start();
                first = product.getKey();
            }
        }
        return first;
    }

    /** Random generator that is the same in every run for the same names. */
    RandomGenerator chance(String... names) {
        long mixed = seed;
        for (String name : names) {
            mixed = mixed * 1_000_003 + name.hashCode();
        }
        return new SplittableRandom(mixed);
    }

    /**
     * Liking of a person for a product, from 0 to 1.
     *
     * @param since time since today, negative in the past
     */
    double liking(String product, String team, String person, Duration since) {
        if (product.equals(PLATFORM)) {
            return OF_THE_PLATFORM.stream()
                    .mapToDouble(each -> liking(each, team, person, since))
                    .average()
                    .orElseThrow();
        }
        Taste taste = taste(product);
        double ofTeam = chance(product, team).nextDouble(-taste.ofTeams, taste.ofTeams);
        double own = chance(product, person).nextGaussian() * taste.ofPeople;
        return clamp(taste.level(since) + ofTeam + own);
    }

    /** Whether this person uses the product; {@code since} is negative in the past. */
    boolean uses(String product, String person, Duration since) {
        return product.equals(PLATFORM)
                || chance("uses", product, person).nextDouble()
                        >= taste(product).nonUsers(since);
    }

    /** Whether this person has a real alternative to the product, all the time. */
    boolean couldLeave(String product, String person) {
        return chance("away", product, person).nextDouble() < FREE;
    }

    private static Taste taste(String product) {
        Taste taste = TASTES.get(product);
        return taste == null ? new Taste(List.of(0.55, 0.55), 0.2, 0.2, 0.15) : taste;
    }

    static double clamp(double value) {
        return Math.max(0, Math.min(1, value));
    }
}

package dev.candor.demo.engineers;

import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much each engineer likes each product, and how that changes over the weeks. */
record Opinions(long seed) {
    /** Key of all other products. */
    static final String OTHER = "any";

    private static final Map<String, Pattern> PRODUCTS = Map.of(
            "ci", Pattern.compile("\\bCI\\b"),
            "kubernetes", Pattern.compile("(?i)\\b(kubernetes|k8s)\\b"),
            "jenkins", Pattern.compile("(?i)\\bjenkins\\b"),
            "storage", Pattern.compile("(?i)\\bstorage\\b"));

    private static final Map<String, Taste> TASTES = Map.of(
            "ci",
            new Taste(0.46, 0.035, 0.04),
            "kubernetes",
            new Taste(0.63, -0.012, 0.2),
            "jenkins",
            new Taste(0.33, -0.02, 0.45),
            "storage",
            new Taste(0.72, 0.0, 0.3),
            OTHER,
            new Taste(0.55, 0.0, 0.15));

    /**
     * The average liking for a product.
     *
     * @param start initial liking, from 0 to 1
     * @param perWeek change of the liking per week
     * @param nonUsers share of people who do not use the product
     */
    private record Taste(double start, double perWeek, double nonUsers) {}

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

    /** Liking of a person for a product after some time, from 0 to 1. */
    double liking(String product, String team, String person, Duration since) {
        Taste taste = taste(product);
        double weeks = since.toHours() / 168.0;
        double drift = Math.max(-0.3, Math.min(0.3, taste.perWeek * weeks));
        double ofTeam = chance(product, team).nextDouble(-0.2, 0.2);
        double own = chance(product, person).nextGaussian() * 0.2;
        return clamp(taste.start + drift + ofTeam + own);
    }

    /** Whether this person uses the product. */
    boolean uses(String product, String person) {
        return chance("uses", product, person).nextDouble() >= taste(product).nonUsers;
    }

    private static Taste taste(String product) {
        Taste taste = TASTES.get(product);
        return taste == null ? new Taste(0.55, 0, 0.15) : taste;
    }

    static double clamp(double value) {
        return Math.max(0, Math.min(1, value));
    }
}

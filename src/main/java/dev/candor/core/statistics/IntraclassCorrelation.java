package dev.candor.core.statistics;

import java.util.List;

/**
 * The mean P of several groups' shares and their intraclass correlation ρ, from 0 (differences by chance alone) to 1.
 *
 * <p>ρ is estimated by the method of moments for a beta-binomial distribution, weighted by answers (J. C. Kleinman,
 * Proportions with extraneous variance, JASA 68 (1973)), from E Σn(p − P)² = P(1 − P) · ((K − 1)(1 − ρ) + ρ(Σn − Σn² / Σn)).
 */
record IntraclassCorrelation(double mean, double correlation) {

    static IntraclassCorrelation of(List<SampleCount> groups) {
        double answers = groups.stream().mapToDouble(SampleCount::answers).sum();
        double mean = groups.stream().mapToDouble(SampleCount::favourable).sum() / answers;
        double spread = groups.stream()
                .mapToDouble(group -> group.answers() * Math.pow(group.share() - mean, 2))
                .sum();
        if (spread == 0) {
            return new IntraclassCorrelation(mean, 0); // One group, or equal shares: no variance.
        }
        double squares = groups.stream()
                .mapToDouble(group -> Math.pow(group.answers(), 2))
                .sum();
        double byChance = groups.size() - 1;
        double correlation = (spread / (mean * (1 - mean)) - byChance) / (answers - squares / answers - byChance);
        return new IntraclassCorrelation(mean, Math.max(0, Math.min(1, correlation)));
    }

    /** The shrunken share: (x + m·P) / (n + m) with m = (1 − ρ) / ρ, multiplied out by ρ so that ρ = 0 gives P. */
    double shrink(SampleCount group) {
        double weightOfMean = 1 - correlation;
        return (correlation * group.favourable() + weightOfMean * mean)
                / (correlation * group.answers() + weightOfMean);
    }
}

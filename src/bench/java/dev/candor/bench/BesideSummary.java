package dev.candor.bench;

import dev.candor.CoreFixture;
import dev.candor.core.survey.Catalogue;
import dev.candor.core.ui.CommandResponse;
import dev.candor.core.ui.Interactions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures a command beside the summary of the same product, without Slack.
 *
 * @param size how often it is measured
 * @param name what is measured, in the rows of the table
 * @param asked asked in turn, in each round
 */
record BesideSummary(Size size, String name, List<Asked> asked) {
    /**
     * One command and the product whose summary is asked for beside it.
     *
     * @param expected words that the answer of the command contains
     */
    record Asked(String product, String command, String expected) {}

    BesideSummary {
        asked = List.copyOf(asked);
    }

    static int rounds(Size size) {
        return size.of(15, 1);
    }

    /** Measures over the database in this folder; the command may take at most twice as long. */
    FigureTable measure(FigureTable table, Path folder, Catalogue catalogue) throws IOException {
        try (CoreFixture core = new CoreFixture(folder, catalogue)) {
            for (int i = 0; i < size.of(5, 0); i++) {
                round(new FigureTable(""), core.candor.interactions());
            }
            for (int i = 0; i < rounds(size); i++) {
                round(table, core.candor.interactions());
            }
        }
        return table.atMost(name + " / summary", 2);
    }

    private void round(FigureTable table, Interactions interactions) throws IOException {
        List<Double> summaries = new ArrayList<>();
        List<Double> commands = new ArrayList<>();
        for (Asked one : asked) {
            summaries.add(milliseconds(interactions, one.product(), "satisfied"));
            commands.add(milliseconds(interactions, one.command(), one.expected()));
        }
        double summary = Quantiles.of(summaries).median();
        double command = Quantiles.of(commands).median();
        table.add("summary, ms", summary);
        table.add(name + ", ms", command);
        table.add(name + " / summary", command / summary);
    }

    private static double milliseconds(Interactions interactions, String text, String expected) throws IOException {
        long start = System.nanoTime();
        CommandResponse answer = interactions.command("U100001", text);
        double taken = (System.nanoTime() - start) / 1e6;
        if (!answer.toString().contains(expected)) {
            throw new IOException("no result: " + answer);
        }
        return taken;
    }
}

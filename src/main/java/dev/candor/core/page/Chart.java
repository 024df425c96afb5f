package dev.candor.core.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A chart as data. Every surface draws it as well as it can; {@link #words()} has the same numbers for those that cannot. */
public sealed interface Chart {
    String title();

    /** The numbers in plain words, at most 2,000 characters: for screen readers and clients without charts. */
    String words();

    /**
     * Diverging bars, with the neutral answers centred on the axis and a column of ranges to the right.
     *
     * @param favourable label of the favourable end, such as {@code satisfied}
     * @param neutral label of the middle
     * @param unfavourable label of the other end
     * @param rows from top to bottom
     */
    record Diverging(String title, String words, String favourable, String neutral, String unfavourable, List<Row> rows)
            implements Chart {
        public Diverging {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of diverging bars.
     *
     * @param split empty if the row is withheld
     * @param note small print, such as the number of answers or why the row is withheld
     */
    record Row(String label, Optional<Split> split, String note) {}

    /**
     * Published shares of a scale in percent; the rest is neutral.
     *
     * @param unfavourableLabel the figure as published, such as {@code about 20 % or less}
     * @param points the share of each point, ascending; empty if only the two shares are published
     * @param likely the likely range of the favourable share
     * @param worst the worst case of the favourable share
     */
    record Split(
            int unfavourable,
            int favourable,
            String unfavourableLabel,
            String favourableLabel,
            List<Integer> points,
            Optional<Range> likely,
            Optional<Range> worst) {
        public Split {
            points = List.copyOf(points);
        }
    }

    /** A range of a share, both ends in percent. */
    record Range(int low, int high) {}

    /**
     * Shares over time in percent, or scores of 100.
     *
     * @param unit what the percentages are of, such as {@code % satisfied}; of scores {@code of 100}
     * @param dates one label per position, ascending in time, distinct
     * @param lines one per question, or per wording of a question: a new wording begins a new line
     */
    record Lines(String title, String words, String unit, List<String> dates, List<Line> lines, List<Mark> marks)
            implements Chart {
        public Lines {
            dates = List.copyOf(dates);
            lines = List.copyOf(lines);
            marks = List.copyOf(marks);
        }

        /** A number on the vertical axis: a percentage, or a score. */
        public String tick(int number) {
            return isPercent() ? number + " %" : String.valueOf(number);
        }

        /** A number or range with its unit, such as {@code 60 %} or {@code 65–85 of 100}. */
        public String value(String number) {
            return number + " " + (isPercent() ? "%" : unit);
        }

        private boolean isPercent() {
            return unit.startsWith("%");
        }
    }

    /**
     * A line of a chart.
     *
     * @param percents one per date; empty where nothing is published
     * @param ranges one per date; empty where there is none
     * @param figures one per date as published, such as {@code about 20 % or less}; without any, each is its percentage
     */
    record Line(String name, List<OptionalInt> percents, List<Optional<Range>> ranges, List<String> figures) {
        public Line {
            percents = List.copyOf(percents);
            ranges = List.copyOf(ranges);
            figures = List.copyOf(figures);
        }

        /** The figure of this date, which has one. */
        public String figure(int date) {
            return figures.isEmpty() ? percents.get(date).orElseThrow() + " %" : figures.get(date);
        }
    }

    /**
     * A mark of an owner between two dates, such as {@code 7 April: new runners live}.
     *
     * @param position of the first date from the day of the mark on
     */
    record Mark(int position, String text) {}

    /**
     * Shares of a whole over time, stacked.
     *
     * @param unit what the percentages are of, such as {@code % of those who answered}
     * @param names of the areas, from bottom to top
     * @param stacks one per date, ascending in time; the dates are distinct
     */
    record Areas(String title, String words, String unit, List<String> names, List<Stack> stacks) implements Chart {
        public Areas {
            names = List.copyOf(names);
            stacks = List.copyOf(stacks);
        }
    }

    /**
     * The shares of one date.
     *
     * @param slices one per area; empty if nothing is published
     */
    record Stack(String date, List<Slice> slices) {
        public Stack {
            slices = List.copyOf(slices);
        }

        /** Whether anything is published. */
        public boolean isPublished() {
            return !slices.isEmpty();
        }
    }

    /**
     * The share of one area at one date.
     *
     * @param height a share in percent that the figure can stand for; the heights of a stack add up to 100 at most
     * @param figure the figure as published, such as {@code about 10 % or less}
     */
    record Slice(double height, String figure) {}

    /** Shares of options, in the order in which they are read. */
    record Bars(String title, String words, List<Bar> bars) implements Chart {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A bar.
     *
     * @param percent length of the bar
     * @param figure the figure as published, such as {@code about 80 % or more}
     */
    record Bar(String label, int percent, String figure) {}
}

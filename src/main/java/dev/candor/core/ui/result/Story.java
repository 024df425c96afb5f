package dev.candor.core.ui.result;

import dev.candor.core.disclosure.Release;
import dev.candor.core.page.MarkupEscape;
import dev.candor.core.page.Part;
import dev.candor.core.reply.ReadReplies;
import dev.candor.core.survey.Product;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was heard about a product in a quarter, what its owners did, what changed, what they chose not to build and why, and
 * what is next. It is told from published figures and from what the owners replied.
 */
public final class Story {
    private static final String NOTHING_DONE = "The owners have recorded nothing as done.";
    private static final String NOTHING_REFUSED = "The owners have recorded nothing that they won't do.";

    private static final int MOST_OF_YEAR = 3;

    static final String TOO_EARLY = "Too early to tell from this quarter alone.";

    private final Material material;
    private final QuarterResults results;
    private final QuarterReplies replies;

    private Story(Material material) {
        this.material = material;
        this.results = new QuarterResults(material);
        this.replies = new QuarterReplies(material);
    }

    /**
     * What a story is told from.
     *
     * @param history releases of the year up to the quarter's end, or up to today while it runs, newest first
     * @param trend over the releases of {@link #compared}
     * @param year trend over the whole history
     * @param replies to any result of the product
     * @param answered the results that they answer
     * @param zone in which the day of a reply is told
     * @param day on which it is told; a quarter that is over is told as of its end
     * @param status which survey is open, or when the next one is due; empty once the quarter is over
     */
    public record Material(
            Quarter quarter,
            ProductHistory history,
            ProductTrend trend,
            ProductTrend year,
            ReadReplies replies,
            List<Release> answered,
            ZoneId zone,
            LocalDate day,
            Optional<String> status) {
        public Material {
            answered = List.copyOf(answered);
            day = day.isAfter(quarter.to()) ? quarter.to() : day;
        }
    }

    /**
     * A section of a story.
     *
     * @param id unique within the story
     * @param lines sentences, those of replies with their links
     * @param more lines that are shown on demand
     * @param pictures charts of the same figures
     */
    public record Section(String id, String heading, List<Part> lines, List<Part> more, List<Part> pictures) {
        public Section {
            lines = List.copyOf(lines);
            more = List.copyOf(more);
            pictures = List.copyOf(pictures);
        }
    }

    /** The releases of a quarter, and the last of each survey before it: what changed in the quarter is told from these. */
    public static ProductHistory compared(ProductHistory history, Quarter quarter) {
        Set<String> before = new HashSet<>();
        return history.with(history.releases().stream()
                .filter(release -> quarter.includes(release.heading().closed())
                        || (release.heading().closed().isBefore(quarter.from())
                                && before.add(release.heading().survey())))
                .toList());
    }

    /** The story of this material; empty if no wave closed in the quarter. */
    public static Optional<Story> of(Material material) {
        Story story = new Story(material);
        return story.results.closed().isEmpty() ? Optional.empty() : Optional.of(story);
    }

    public Product product() {
        return material.history().product();
    }

    public Quarter quarter() {
        return material.quarter();
    }

    /** The result that stands for the product in one sentence, without its name. */
    public String headline() {
        return Headline.alone(results.lead());
    }

    /** How many results the quarter has, and of which days. */
    public String span() {
        List<Release> closed = results.closed();
        String last = DateTimeText.date(closed.get(0));
        return closed.size() == 1
                ? "One survey closed, on " + last + "."
                : closed.size() + " surveys closed, the last on " + last + ".";
    }

    /** The five sections, in their order. */
    public List<Section> sections() {
        List<Part> refused = DatedLine.inOrder(replies.refused());
        return List.of(
                results.heard(),
                section("did", "What we did", did(), NOTHING_DONE),
                changed(),
                section("chose-not", "What we chose not to build, and why", refused, NOTHING_REFUSED),
                material.status().isPresent()
                        ? section("next", "What is next", next(), "")
                        : section("next", "What was planned next", next(), "The owners had planned nothing yet."));
    }

    private static Section section(String id, String heading, List<Part> lines, String none) {
        return new Section(id, heading, lines.isEmpty() ? texts(List.of(none)) : lines, List.of(), List.of());
    }

    private static List<Part> texts(List<String> sentences) {
        return sentences.stream().<Part>map(Part.Text::new).toList();
    }

    /** What the owners marked and what they replied was done, oldest first. */
    private List<Part> did() {
        Stream<DatedLine> marks = material.trend().marks().stream()
                .filter(mark -> quarter().includes(mark.day()))
                .map(mark -> new DatedLine(
                        mark.day(),
                        new Part.Text("*" + DateTimeText.date(mark.day()) + "* " + MarkupEscape.of(mark.text()))));
        return DatedLine.inOrder(Stream.concat(marks, replies.done()));
    }

    /**
     * The clear movements of what was asked in the quarter, or else what does not show in it; then the largest over the year
     * of what did not clearly move in the quarter.
     */
    private Section changed() {
        List<QuestionTrend> asked = asked(material.trend());
        List<QuestionTrend> moved = asked.stream()
                .filter(question -> !material.trend().movements(question).isEmpty())
                .toList();
        List<String> lines = new ArrayList<>(movements(material.trend(), moved)
                .map(MovementText.Moved::sentence)
                .toList());
        if (moved.isEmpty()) {
            lines.add(asked.stream()
                    .findFirst()
                    .map(headline -> TOO_EARLY + " "
                            + material.trend().sentences(headline).get(0))
                    .orElse(TOO_EARLY));
        }
        List<QuestionTrend> others = asked(material.year()).stream()
                .filter(question -> moved.stream().noneMatch(question::isSameAs))
                .toList();
        List<String> ofYear = movements(material.year(), others)
                .sorted(Comparator.comparingInt(MovementText.Moved::atLeast).reversed())
                .map(movement -> movement.after("Over the year: ").sentence())
                .toList();
        int most = Math.min(MOST_OF_YEAR, ofYear.size());
        lines.addAll(ofYear.subList(0, most));
        return new Section(
                "changed", "What changed", texts(lines), texts(ofYear.subList(most, ofYear.size())), List.of());
    }

    private List<QuestionTrend> asked(ProductTrend trend) {
        return trend.questions().stream()
                .filter(question -> quarter()
                        .includes(question.releases()
                                .get(question.releases().size() - 1)
                                .heading()
                                .closed()))
                .toList();
    }

    private static Stream<MovementText.Moved> movements(ProductTrend trend, List<QuestionTrend> questions) {
        return questions.stream().flatMap(question -> trend.movements(question).stream());
    }

    /** What the owners are doing or looking into, and the next survey. */
    private List<Part> next() {
        return Stream.concat(
                        DatedLine.inOrder(replies.promised()).stream(), material.status().map(Part.Text::new).stream())
                .toList();
    }
}

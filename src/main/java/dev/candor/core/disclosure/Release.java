package dev.candor.core.disclosure;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.sampling.RoundedHeadcount;
import dev.candor.core.survey.Purpose;
import dev.candor.core.survey.Question;
import dev.candor.core.survey.Themes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The published result of a wave: the only answers that outlive it. Only this package can create one. */
public final class Release {
    private final ReleaseContent content;
    private final Map<CellKey, Cell> cells = new HashMap<>();
    private final Map<Question, DerivedQuestion> derived = new HashMap<>();

    Release(ReleaseContent content) {
        this.content = content;
        DerivedQuestion.of(content.questions()).forEach(question -> derived.put(question.question(), question));
        content.cells().forEach(cell -> cells.putIfAbsent(new CellKey(cell.question(), cell.group()), cell));
    }

    static Release counted(TallyInput input, OptionalInt participation, List<Cell> cells, List<Comment> comments) {
        return of(input, false, participation, cells, comments);
    }

    static Release voided(TallyInput input) {
        return of(input, true, OptionalInt.empty(), List.of(), List.of());
    }

    /** The wave, survey, product and closing day. */
    public ReleaseHeading heading() {
        return content.heading();
    }

    /**
     * The questions as they were asked, including text questions; then those that the tally derived from several answers of a
     * ballot; last, if themes were counted, {@link #themes()}.
     */
    public List<Question> questions() {
        return content.questions();
    }

    /** The themes of the comments as a multiple choice: shares of all who answered. Empty if none were counted. */
    public Optional<Question> themes() {
        return questions().stream().filter(Themes::isQuestion).findFirst();
    }

    /** The reportable groups of the roster, in the order of their numbers. */
    public List<ReportingGroup> groups() {
        return content.groups();
    }

    /** The thresholds of the wave. */
    public Policy policy() {
        return content.policy();
    }

    /** The rounded number of people asked. */
    public RoundedHeadcount asked() {
        return content.asked();
    }

    /** The response rate in percent, rounded to the nearest 10; empty for a small roster and for a void wave. */
    public OptionalInt participation() {
        return content.participation();
    }

    /** Whether the wave is void because its key was lost or its sealed answers were tampered with. */
    public boolean isVoided() {
        return content.voided();
    }

    /**
     * Whether the release shows nothing: no cell and no comment. That there are comments for the owners is no secret, only what
     * they say.
     */
    public boolean isEmpty() {
        return content.comments().isEmpty() && !showsCells();
    }

    /** Whether the release shows a cell. */
    public boolean showsCells() {
        return content.cells().stream().anyMatch(Shown.class::isInstance);
    }

    /** Whether the release shows figures, and not words alone. */
    public boolean showsFigures() {
        return content.cells().stream()
                .anyMatch(cell -> cell instanceof Shown shown && shown.precisionLevel() != PrecisionLevel.WORDS);
    }

    /**
     * Whether the release shows what people answered to a question, or a comment, be it for the owners alone. Where nobody was
     * asked about it, the use of the product is no answer.
     */
    public boolean showsAnswers() {
        boolean asksUse = questions().stream().anyMatch(question -> question.purpose() == Purpose.USAGE);
        return !content.comments().isEmpty()
                || content.cells().stream()
                        .anyMatch(cell -> cell instanceof Shown
                                && (asksUse || cell.question().isPresent()));
    }

    /** All cells: the use of the product first, then per question the whole product and each group. */
    public List<Cell> cells() {
        return content.cells();
    }

    /** The use of the product, over all ballots. */
    public Cell use() {
        return at(CellKey.USE);
    }

    /** The result of this question for the whole product. */
    public Cell cell(Question question) {
        return at(CellKey.total(question));
    }

    /** The result of this question for this group. */
    public Cell cell(Question question, ReportingGroup group) {
        return at(CellKey.of(question, group));
    }

    /**
     * The counts out of n answers that a share of this cell can represent. Of a theme, the share is a lower bound. Of a score
     * they are the counts of full scores with the same mean: no other distribution of scores varies more.
     */
    public CountBounds possibleCounts(Shown cell, int share, int n) {
        if (cell.precisionLevel() == PrecisionLevel.SCORES) {
            CountBounds units = cell.figures().possibleCounts(share, Score.UNITS * n);
            return new CountBounds(units.fewest() / Score.UNITS, (units.most() + Score.UNITS - 1) / Score.UNITS);
        }
        DerivedQuestion joint = cell.question().map(derived::get).orElse(null);
        if (joint != null) {
            return joint.possibleCounts(this, cell, share, n);
        }
        CountBounds counts = cell.figures().possibleCounts(share, n);
        return cell.question().filter(Themes::isQuestion).isPresent()
                ? ThemeCounter.withLeftOut(counts, cell.precisionLevel(), n, policy().minGroup())
                : counts;
    }

    /** The comments that these readers may see, sorted by text; owners also see those for everyone. */
    public List<Comment> comments(CommentReaders readers) {
        return content.comments().stream()
                .filter(comment -> comment.readers().compareTo(readers) <= 0)
                .toList();
    }

    /** Whether the question was counted by group: one that is divided in another way, like a derived one, is not. */
    public boolean isBrokenDown(Question question) {
        return groups().stream().anyMatch(group -> cells.containsKey(CellKey.of(question, group)));
    }

    /** All of the content. */
    ReleaseContent content() {
        return content;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Release release && content.equals(release.content);
    }

    @Override
    public int hashCode() {
        return content.hashCode();
    }

    @Override
    public String toString() {
        return "Release[" + content + "]";
    }

    /** The cell with this key; a cell that is not in the release is withheld. */
    private Cell at(CellKey key) {
        Cell cell = cells.get(key);
        return cell == null ? new Withheld(key) : cell;
    }

    private static List<Question> derived(TallyInput input) {
        return DerivedQuestion.of(input.questions()).stream()
                .map(DerivedQuestion::question)
                .toList();
    }

    private static Release of(
            TallyInput input, boolean voided, OptionalInt participation, List<Cell> cells, List<Comment> comments) {
        return new Release(new ReleaseContent(
                input.heading(),
                Stream.of(
                                input.questions(),
                                derived(input),
                                input.themeQuestion().stream().toList())
                        .flatMap(List::stream)
                        .toList(),
                input.groups(),
                input.policy(),
                RoundedHeadcount.of(input.rosterSize()),
                voided,
                participation,
                cells,
                comments));
    }
}

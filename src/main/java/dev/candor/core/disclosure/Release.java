package dev.candor.core.disclosure;

import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.sampling.ReportingGroup;
import dev.candor.core.sampling.RoundedHeadcount;
import dev.candor.core.survey.Question;
import java.util.List;
import java.util.OptionalInt;

/** What a tally let out: the only answers that outlive a wave. Nobody outside this package can make one. */
public final class Release {
    private final ReleaseContent content;

    Release(ReleaseContent content) {
        this.content = content;
    }

    static Release counted(TallyInput input, OptionalInt participation, List<Cell> cells, List<Comment> comments) {
        return of(input, false, participation, cells, comments);
    }

    static Release voided(TallyInput input) {
        return of(input, true, OptionalInt.empty(), List.of(), List.of());
    }

    /** What it is about. */
    public ReleaseHeading heading() {
        return content.heading();
    }

    /** The questions as they were asked, text questions too. */
    public List<Question> questions() {
        return content.questions();
    }

    /** The groups of the roster, by number. */
    public List<ReportingGroup> groups() {
        return content.groups();
    }

    /** The thresholds that were frozen when the wave opened. */
    public Policy policy() {
        return content.policy();
    }

    /** How many people were asked, roughly. */
    public RoundedHeadcount asked() {
        return content.asked();
    }

    /** How many of them answered, in percent to the nearest 10; empty for a small roster and where the key was lost. */
    public OptionalInt participation() {
        return content.participation();
    }

    /** Whether the wave is void: its key was lost or its box tampered with, and nothing is shown. */
    public boolean isVoided() {
        return content.voided();
    }

    /** Whether nothing of it can be shown to anybody: it is void, or no answer and no comment is enough. */
    public boolean isEmpty() {
        return content.comments().isEmpty() && content.cells().stream().noneMatch(Shown.class::isInstance);
    }

    /** Every cell: the use of the product first, then question by question the whole product and its leaves. */
    public List<Cell> cells() {
        return content.cells();
    }

    /** The use of the product, over all ballots. */
    public Cell use() {
        return at(CellKey.USE);
    }

    /** The answers to this question over the whole product. */
    public Cell cell(Question question) {
        return at(CellKey.whole(question));
    }

    /** The answers of this leaf to this question. */
    public Cell cell(Question question, ReportingGroup group) {
        return at(CellKey.of(question, group));
    }

    /** The comments that these readers may see, sorted by text; owners see everyone's too. */
    public List<Comment> comments(CommentReaders readers) {
        return content.comments().stream()
                .filter(comment -> comment.readers().compareTo(readers) <= 0)
                .toList();
    }

    /** For the package alone: all of it. */
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

    /** What is not in the release is withheld. */
    private Cell at(CellKey key) {
        return content.cells().stream()
                .filter(c -> c.question().equals(key.question()) && c.group().equals(key.group()))
                .findFirst()
                .orElseGet(() -> new Withheld(key));
    }

    private static Release of(
            TallyInput input, boolean lost, OptionalInt participation, List<Cell> cells, List<Comment> comments) {
        return new Release(new ReleaseContent(
                input.heading(),
                input.questions(),
                input.groups(),
                input.policy(),
                RoundedHeadcount.of(input.rosterSize()),
                lost,
                participation,
                cells,
                comments));
    }
}

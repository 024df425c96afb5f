package dev.candor.core.ui.result;

import dev.candor.core.disclosure.PrecisionLevel;
import dev.candor.core.disclosure.Release;
import dev.candor.core.disclosure.Shown;
import dev.candor.core.statistics.CompatibleCounts;
import dev.candor.core.statistics.DatedCounts;
import dev.candor.core.statistics.PercentagePoints;
import dev.candor.core.statistics.Trend;
import dev.candor.core.statistics.WaveChange;
import dev.candor.core.statistics.WaveSeries;
import dev.candor.core.survey.GenerationOptions;
import dev.candor.core.survey.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The share of people who use an older generation, alone or with others, over time.
 *
 * <p>It is no published figure: it is all that the published shares of one question leave possible.
 */
final class OlderShare {
    /** Waves after which a share that has not clearly changed is pointed out. */
    static final int WAVES = 3;

    private final List<DatedCounts> waves;
    private final int grid;

    private OlderShare(List<DatedCounts> waves, int grid) {
        this.waves = List.copyOf(waves);
        this.grid = grid;
    }

    /** The share over these releases, oldest first, as far as they publish figures of this question. */
    static OlderShare of(Question question, List<Release> releases) {
        List<Integer> older = GenerationOptions.of(question).older();
        List<DatedCounts> waves = new ArrayList<>();
        int coarsest = 1;
        for (Release release : releases) {
            if (release.cell(question) instanceof Shown shown && shown.precisionLevel() != PrecisionLevel.WORDS) {
                CompatibleCounts counts = CountsBehindCell.ofAny(shown, older, release);
                waves.add(new DatedCounts(release.heading().closed(), counts));
                coarsest = Math.max(coarsest, shown.precisionLevel().step());
            }
        }
        return new OlderShare(waves, coarsest);
    }

    /** The latest share in percent, rounded outward; empty without figures. */
    Optional<PercentagePoints> latest() {
        return waves.isEmpty()
                ? Optional.empty()
                : Optional.of(waves.get(waves.size() - 1).counts().shares().outward(grid));
    }

    /**
     * That the share has not clearly changed in the last {@value #WAVES} waves, with the size that does not show; empty if it
     * changed, if nobody may use an older generation any more, or if no change could have been seen.
     */
    Optional<String> standstill() {
        if (waves.size() <= WAVES || latest().orElseThrow().low() <= 0) {
            return Optional.empty();
        }
        List<DatedCounts> last = waves.subList(waves.size() - WAVES - 1, waves.size());
        MovementText.Scale scale =
                new MovementText.Scale(false, last.get(WAVES).counts().fewestAnswers(), grid);
        return Trend.ofReport(List.of(new WaveSeries(last, List.of())))
                .get(0)
                .drift()
                .filter(drift -> drift.change() instanceof WaveChange.NoClearChange)
                .map(drift -> (WaveChange.NoClearChange) drift.change())
                .filter(none -> MovementText.unseen(none, scale).isPresent())
                .map(none -> MovementText.noClearChange(
                        none,
                        "since "
                                + DateTimeText.since(
                                        last.get(0).day(), last.get(WAVES).day()),
                        scale));
    }
}

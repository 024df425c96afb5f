package dev.candor.core.disclosure;

import dev.candor.core.ballot.Ballot;
import dev.candor.core.ballot.CommentReaders;
import dev.candor.core.survey.Question;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Counts the people whose comments mention a theme, by who may read the comments. */
final class ThemeCounter {
    private static final int KINDS_OF_READERS = 2;

    /** So many users could always have mentioned no theme, as a coded end leaves it open of other questions. */
    private static final int USERS_LEFT_OPEN = 2;

    private final TallyInput input;
    private final Question question;
    private final CommentSuppression comments;

    /** Counts for this theme question. */
    ThemeCounter(TallyInput input, Question question, CommentSuppression comments) {
        this.input = input;
        this.question = question;
        this.comments = comments;
    }

    /**
     * The mentions of all themes.
     *
     * @param ballots number of all ballots
     * @param themes one per theme
     */
    record Mentions(Question question, int ballots, List<Mention> themes) {
        List<Share> shares(PrecisionLevel level, int minGroup) {
            return themes.stream()
                    .map(mention -> mention.share(ballots, level, minGroup))
                    .toList();
        }
    }

    /**
     * The numbers of people who mention one theme.
     *
     * @param people all of them, but at most all users but two
     * @param readByOwners those whose mention the owners read
     * @param readByEveryone those whose mention everyone reads
     */
    record Mention(int people, int readByOwners, int readByEveryone) {
        /**
         * The published share. Whoever counts the mentions that they can read must not learn that one to four others
         * mention the theme too; where the share would say so, it is that of the mentions read. So a share is a lower bound:
         * it leaves out at most four people for each of the two kinds of reader.
         */
        Share share(int ballots, PrecisionLevel level, int minGroup) {
            return Stream.of(people, readByOwners, readByEveryone)
                    .map(counted -> Share.of(counted, ballots, level))
                    .filter(share -> hidesFew(share, readByOwners, ballots, minGroup)
                            && hidesFew(share, readByEveryone, ballots, minGroup))
                    .findFirst()
                    .orElseThrow();
        }

        /** Whether beside the mentions read there may be no other, or enough others. */
        private static boolean hidesFew(Share share, int read, int ballots, int minGroup) {
            return share.fewest(ballots) <= read || share.most(ballots) >= read + minGroup;
        }
    }

    /** The counts out of n with those of which {@link #count} or {@link Mention#share} may have left people out. */
    static CountBounds withLeftOut(CountBounds counts, PrecisionLevel level, int n, int minGroup) {
        if (counts.isEmpty()) {
            return counts;
        }
        int leftOut = everyStepHidesFew(level, n, minGroup) ? 0 : KINDS_OF_READERS * (minGroup - 1);
        return new CountBounds(counts.fewest(), Math.min(n, counts.most() + leftOut + USERS_LEFT_OPEN));
    }

    /** Whether every share covers so many counts that {@link Mention#share} never leaves anybody out. */
    static boolean everyStepHidesFew(PrecisionLevel level, int n, int minGroup) {
        return level.step() * n >= 100 * minGroup;
    }

    /**
     * The mentions on all ballots of a wave, including those of people who do not use the product. Only users can mention
     * anything, so all of them but two are counted at most: no share of all ballots says that every user mentions a theme.
     */
    Mentions count(List<Ballot> ballots) {
        Function<String, Set<Integer>> finder = input.themes().finder();
        Map<Question, UnaryOperator<CommentReaders>> readers = new HashMap<>();
        input.textQuestions().forEach(text -> readers.put(text, comments.readers(text)));
        List<Map<CommentReaders, Integer>> people = question.options().stream()
                .<Map<CommentReaders, Integer>>map(theme -> new EnumMap<>(CommentReaders.class))
                .toList();
        for (Ballot ballot : ballots) {
            Map<Integer, CommentReaders> widest = new HashMap<>();
            readers.forEach((text, actual) -> ballot.words(text)
                    .ifPresent(words -> finder.apply(words.text())
                            .forEach(
                                    theme -> widest.merge(theme, actual.apply(words.readers()), ThemeCounter::wider))));
            widest.forEach((theme, who) -> people.get(theme).merge(who, 1, Integer::sum));
        }
        int users = (int) ballots.stream().filter(Ballot::usesProduct).count();
        int most = Math.max(0, users - USERS_LEFT_OPEN);
        return new Mentions(
                question,
                ballots.size(),
                people.stream().map(counted -> mention(counted, most)).toList());
    }

    private static CommentReaders wider(CommentReaders one, CommentReaders other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Mention mention(Map<CommentReaders, Integer> peopleByReaders, int most) {
        int everyone = peopleByReaders.getOrDefault(CommentReaders.EVERYONE, 0);
        int owners = everyone + peopleByReaders.getOrDefault(CommentReaders.OWNERS, 0);
        int all = owners + peopleByReaders.getOrDefault(CommentReaders.NOBODY, 0);
        return new Mention(Math.min(all, most), Math.min(owners, most), Math.min(everyone, most));
    }
}

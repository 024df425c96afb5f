package dev.candor.core.ui.result;

import dev.candor.core.disclosure.PrecisionLevel;
import dev.candor.core.disclosure.Share;
import dev.candor.core.disclosure.Shown;

/** Words a published share without making it sound more precise than it is. */
final class ShareText {
    private ShareText() {}

    /** What follows the figures of this cell: a percent sign, or that they are of 100. */
    static String unit(Shown cell) {
        return cell.precisionLevel() == PrecisionLevel.SCORES ? " of 100" : " %";
    }

    /** A share of this cell, such as {@code about 60 %}. */
    static String of(Shown cell, Share share) {
        String figure = cell.figure(share, "");
        boolean strict = share.isTrueOfEveryCount(cell.answers());
        return switch (share.coding()) {
            case ABOUT -> "about " + figure;
            case AT_MOST -> strict ? "at most " + figure : "about " + cell.figure(share, " or less");
            case AT_LEAST -> strict ? "at least " + figure : "about " + cell.figure(share, " or more");
            case UNDER -> "less than " + figure;
        };
    }
}

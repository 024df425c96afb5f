package dev.candor.core.report;

import dev.candor.core.disclosure.Share;
import dev.candor.core.disclosure.Tier;

/** A published share in a sentence; it never sounds sharper than it was published. */
final class Amount {
    private Amount() {}

    /** Such as {@code about 60 %}; with a capital it can begin a sentence. */
    static String of(Share share) {
        String figure = share.percent() + " %";
        boolean words = share.tier() == Tier.WORDS;
        return switch (share.bound()) {
            case ABOUT -> "about " + figure;
            // Rounded figures may lie on either side of the border; in words the border itself was tested.
            case AT_MOST -> words ? "at most " + figure : "about " + figure + " or less";
            case AT_LEAST -> words ? "at least " + figure : "about " + figure + " or more";
            case UNDER -> "less than " + figure;
            case ANY -> "an unknown share";
        };
    }

    /** The same at the beginning of a sentence. */
    static String capital(Share share) {
        String words = of(share);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}

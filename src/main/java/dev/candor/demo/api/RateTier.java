package dev.candor.demo.api;

/** How often a method may be called. */
enum RateTier {
    TIER_2(20),
    TIER_3(50),
    TIER_4(100),
    /** Once a second and channel, and several hundred a minute altogether. */
    POSTING(0),
    UNLIMITED(0);

    private final int perMinute;

    RateTier(int perMinute) {
        this.perMinute = perMinute;
    }

    int perMinute() {
        return perMinute;
    }
}

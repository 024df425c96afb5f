package dev.candor.demo.api;

/** Slack's rate limit tiers, in calls per minute. */
enum RateTier {
    TIER_2(20),
    TIER_3(50),
    TIER_4(100),
    /** One message per second and channel, and several hundred per minute in the workspace. */
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

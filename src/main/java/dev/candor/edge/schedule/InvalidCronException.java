package dev.candor.edge.schedule;

/** Says what is wrong with a cron expression, in a few words without a full stop. */
final class InvalidCronException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InvalidCronException(String words) {
        super(words);
    }

    String words() {
        return String.valueOf(getMessage());
    }
}

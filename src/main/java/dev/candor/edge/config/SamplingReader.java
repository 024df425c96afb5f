package dev.candor.edge.config;

import dev.candor.core.survey.ContactLimit;
import dev.candor.core.survey.SampleSize;
import dev.candor.core.survey.Survey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads the keys {@code sample}, {@code expected_response} and {@code attention}. */
final class SamplingReader {
    private static final Duration MAX_PERIOD = Duration.ofDays(366);
    private static final int MAX_SURVEYS_PER_PERIOD = 100;
    private static final int MAX_RESPONSE_PERCENT = 100;
    private static final int MIN_RESPONSE_PERCENT = 30;
    private static final int MAX_SAMPLE = 1_000_000;
    private static final String WAY_OUT =
            "write a share like 20% or a number of people like 60, or leave it out to ask everyone";

    private SamplingReader() {}

    /** A sample smaller than the policy's {@code minGroup} is a mistake. */
    static Optional<SampleSize> sample(YamlValue value, int minGroup) {
        return value.text().map(String::strip).flatMap(text -> {
            if (!text.matches("\\d{1,9} ?%?")) {
                value.mistake(value.quoted() + " is not a sample size; " + WAY_OUT);
                return Optional.empty();
            }
            boolean share = text.endsWith("%");
            int number = Integer.parseInt(text.replaceAll("\\D", ""));
            if (number == 0) {
                value.mistake(value.quoted() + " asks nobody; " + WAY_OUT);
            } else if (share && number > 100) {
                value.mistake(value.quoted() + " is more than everyone; " + WAY_OUT);
            } else if (!share && number < minGroup) {
                value.mistake(value.quoted() + " is under min_group, which is " + minGroup
                        + ": results of so few people are never shown; write " + minGroup + " or more");
            } else if (number > MAX_SAMPLE) {
                value.mistake(value.quoted() + " is more than everyone; " + WAY_OUT);
            } else {
                return Optional.of(share ? new SampleSize.Share(number) : new SampleSize.People(number));
            }
            return Optional.empty();
        });
    }

    /** Expected response rate in percent of the people asked. */
    static Optional<Integer> expectedResponse(YamlValue value) {
        return value.text().map(String::strip).flatMap(text -> {
            boolean share = text.matches("\\d{1,3} ?%");
            int percent = share ? Integer.parseInt(text.replaceAll("\\D", "")) : 0;
            if (percent < MIN_RESPONSE_PERCENT || percent > MAX_RESPONSE_PERCENT) {
                value.mistake(value.quoted() + " is not a response rate; write a share from " + MIN_RESPONSE_PERCENT
                        + "% to 100%, or leave it out for " + Survey.DEFAULT_EXPECTED_RESPONSE + "%");
                return Optional.empty();
            }
            return Optional.of(percent);
        });
    }

    static Optional<ContactLimit> attention(YamlValue value) {
        YamlFields fields = value.fields(List.of("at_most", "per"));
        Optional<Integer> atMost = fields.require(
                        "at_most", "write how many surveys may reach a person in that time, such as 1")
                .flatMap(v -> v.number(1, MAX_SURVEYS_PER_PERIOD));
        Optional<Duration> per = fields.require("per", "write in how long a time, such as P14D (two weeks)")
                .flatMap(SamplingReader::per);
        return fields.unlessMistaken(() -> new ContactLimit(atMost.orElseThrow(), per.orElseThrow()));
    }

    private static Optional<Duration> per(YamlValue value) {
        return ScheduleReader.duration(value).filter(per -> {
            boolean fits = per.compareTo(MAX_PERIOD) <= 0;
            if (!fits) {
                value.mistake(value.quoted() + " is longer than a year; write P366D or less");
            }
            return fits;
        });
    }
}

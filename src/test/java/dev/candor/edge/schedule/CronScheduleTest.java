package dev.candor.edge.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronScheduleTest {
    private static final String TUESDAY_AT_TEN = "0 0 10 ? * TUE";

    private final CronSchedule london = new CronSchedule(ZoneId.of("Europe/London"));

    @Test
    void the_next_firing_time_follows_local_time_in_summer_and_winter() {
        assertThat(london.next(TUESDAY_AT_TEN, Instant.parse("2026-11-22T12:00:00Z")))
                .isEqualTo(Optional.of(Instant.parse("2026-11-24T10:00:00Z")));
        assertThat(london.next(TUESDAY_AT_TEN, Instant.parse("2026-07-01T12:00:00Z")))
                .isEqualTo(Optional.of(Instant.parse("2026-07-07T09:00:00Z")));
    }

    @Test
    void the_next_firing_time_is_after_the_given_instant() {
        assertThat(london.next(TUESDAY_AT_TEN, Instant.parse("2026-11-24T10:00:00Z")))
                .isEqualTo(Optional.of(Instant.parse("2026-12-01T10:00:00Z")));
        assertThat(london.next(TUESDAY_AT_TEN, Instant.parse("2026-11-24T09:59:59.999Z")))
                .isEqualTo(Optional.of(Instant.parse("2026-11-24T10:00:00Z")));
    }

    @Test
    void a_schedule_that_has_ended_has_no_next_firing_time() {
        assertThat(london.next("0 0 10 1 1 ? 2020", Instant.parse("2026-11-22T12:00:00Z")))
                .isEmpty();
    }

    @ParameterizedTest(name = "ten in {0} is {1} UTC")
    @CsvSource({
        "UTC+2, 08:00",
        "GMT+2, 08:00",
        "UT+02:00, 08:00",
        "+02:00, 08:00",
        "+05:45, 04:15",
        "-03:30, 13:30",
        "Etc/GMT-2, 08:00",
        "Z, 10:00",
        "Asia/Kolkata, 04:30",
        "Pacific/Apia, 21:00",
    })
    void ten_o_clock_is_local_time_in_every_zone(String zone, String utc) {
        Instant due = new CronSchedule(ZoneId.of(zone))
                .next(TUESDAY_AT_TEN, Instant.parse("2026-11-28T12:00:00Z"))
                .orElseThrow();
        assertThat(due.atZone(ZoneId.of(zone)).toLocalDateTime()).isEqualTo(LocalDateTime.parse("2026-12-01T10:00:00"));
        assertThat(due.atOffset(ZoneOffset.UTC).toLocalTime()).hasToString(utc);
    }

    @Test
    void a_time_in_a_dst_gap_fires_an_hour_later() {
        assertThat(dates("America/New_York", "0 30 2 ? * SUN", "2027-03-07T00:00:00Z", 3))
                .containsExactly("2027-03-07T02:30", "2027-03-14T03:30", "2027-03-21T02:30");
    }

    @Test
    void a_time_in_a_dst_gap_is_still_due_right_after_the_gap() {
        CronSchedule newYork = new CronSchedule(ZoneId.of("America/New_York"));
        Instant later = Instant.parse("2027-03-14T07:30:00Z");
        assertThat(newYork.next("0 30 2 ? * SUN", Instant.parse("2027-03-14T07:10:00Z")))
                .hasValue(later);
        assertThat(newYork.next("0 30 2 ? * SUN", later)).hasValue(Instant.parse("2027-03-21T06:30:00Z"));
    }

    @Test
    void a_time_in_a_dst_overlap_fires_once() {
        assertThat(dates("America/New_York", "0 30 1 ? * SUN", "2026-10-31T00:00:00Z", 2))
                .containsExactly("2026-11-01T01:30", "2026-11-08T01:30");
        assertThat(new CronSchedule(ZoneId.of("America/New_York"))
                        .next("0 30 1 ? * SUN", Instant.parse("2026-11-01T06:10:00Z")))
                .as("the second 1:10, when the first 1:30 is past")
                .hasValue(Instant.parse("2026-11-08T06:30:00Z"));
    }

    @Test
    void a_day_that_a_zone_skipped_fires_a_day_later() {
        assertThat(dates("Pacific/Apia", "0 0 10 30 12 ?", "2011-12-01T00:00:00Z", 2))
                .containsExactly("2011-12-31T10:00", "2012-12-30T10:00");
    }

    private static List<String> dates(String zone, String cron, String after, int number) {
        CronSchedule schedule = new CronSchedule(ZoneId.of(zone));
        List<String> dates = new ArrayList<>();
        Instant now = Instant.parse(after);
        for (int i = 0; i < number; i++) {
            now = schedule.next(cron, now).orElseThrow();
            dates.add(LocalDateTime.ofInstant(now, ZoneId.of(zone)).toString());
        }
        return dates;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    0 0 10 ? * MON           | every Monday at 10:00                                       | 30 7 14
                    0 0 10 ? * tue           | every Tuesday at 10:00                                      | 1 8 15
                    0 0 10 ? * 2             | every Monday at 10:00                                       | 30 7 14
                    0 0 10 ? * TUE,THU       | every Tuesday and Thursday at 10:00                         | 1 3 8
                    0 0 10 ? * MON-FRI       | every day from Monday to Friday at 10:00                    | 30 1 2
                    0 0 10 ? * 1-5           | every Monday, Tuesday, Wednesday, Thursday and Sunday at 10:00 | 29 30 1
                    0 0 10 ? * FRI-MON       | every Monday, Friday, Saturday and Sunday at 10:00          | 28 29 30
                    0 0 10 ? * MON-FRI/2     | every Monday, Wednesday and Friday at 10:00                 | 30 2 4
                    0 0 10 ? * */2           | every Tuesday, Thursday, Saturday and Sunday at 10:00       | 28 29 1
                    0 0 10 ? * WED#1         | the first Wednesday of the month at 10:00                   | 2 6 3
                    0 0 10 ? * 5#2           | the second Thursday of the month at 10:00                   | 10 14 11
                    0 0 10 ? * FRIL          | the last Friday of the month at 10:00                       | 25 29 26
                    0 0 10 ? JAN,JUL TUE     | every Tuesday in January and July at 10:00                  | 5 12 19
                    0 0 10 * * ?             | every day at 10:00                                          | 28 29 30
                    0 0 10 1,15 * ?          | the 1st and 15th of the month at 10:00                      | 1 15 1
                    0 30 9 2 1/3 ?           | the 2nd of January, April, July and October at 09:30        | 2 2 2
                    0 0 10 3 3-5 ?           | the 3rd of March to May at 10:00                            | 3 3 3
                    0 0 10 29 2 ?            | the 29th of February at 10:00                               | 29 29 29
                    0 0 10 L * ?             | the last day of the month at 10:00                          | 30 31 31
                    0 0 10 L-3 * ?           | 3 days before the last day of the month at 10:00            | 28 28 25
                    0 0 10 LW * ?            | the last day from Monday to Friday of the month at 10:00    | 30 31 29
                    0 0 10 15W * ?           | the day from Monday to Friday nearest to the 15th of the month at 10:00 | 15 15 15
                    0 0 10 ? * TUE 2027      | every Tuesday in 2027 at 10:00                              | 5 12 19
                    0 0 10,15 ? * MON        | every Monday at 10:00 and 15:00                             | 30 30 7
                    30 0 10 ? * MON          | every Monday at 10:00:30                                    | 30 7 14
                    * 0 10 ? * TUE           | every Tuesday 60 times from 10:00:00 to 10:00:59            | 1 1 1
                    """)
    void the_description_matches_the_days_on_which_the_schedule_fires(String cron, String words, String days) {
        assertThat(CronSchedule.fault(cron)).isEmpty();
        assertThat(CronSchedule.words(cron)).isEqualTo(words);
        assertThat(dates("Europe/London", cron, "2026-11-27T12:00:00Z", 3).stream()
                        .map(date -> LocalDateTime.parse(date).toLocalDate())
                        .map(LocalDate::getDayOfMonth)
                        .map(String::valueOf))
                .isEqualTo(List.of(days.split(" ", -1)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    every tuesday          | it has 2 parts instead of six
                    0 10 * * 2             | it has 5 parts instead of six; the first part is the second
                    0 0 10 ? * TUE+THU     | 'TUE+THU' cannot be the weekday (write days like TUE,THU or MON-FRI,
                    0 0 10 ? * TUESDAY     | 'TUESDAY' cannot be the weekday (did you mean TUE?)
                    0 0 10 ? * friday      | 'FRIDAY' cannot be the weekday (did you mean FRI?)
                    0 0 10 ? * MON-FRIDAY  | 'FRIDAY' cannot be the weekday (did you mean FRI?)
                    0 0 10 ? JANUARY MON   | 'JANUARY' cannot be the month (did you mean JAN?)
                    0 0 10 ? JAN+JUL MON   | 'JAN+JUL' cannot be the month (write months like JAN,JUL or 1-6)
                    0 0 10 ? * TUE;THU     | 'TUE;THU' cannot be the weekday
                    0 0 10 ? * TUE/        | 'TUE/' cannot be the weekday
                    0 0 10 ? * TUE,        | '' cannot be the weekday
                    0 0 10 ? * 0           | '0' cannot be the weekday
                    0 0 10 ? * 8           | '8' cannot be the weekday
                    0 0 10 ? * MON#6       | 'MON#6' cannot be the weekday
                    0 0 10 ? * MON#1,FRI   | 'MON#1' cannot be the weekday
                    0 0 10 ? * L           | 'L' cannot be the weekday
                    0 0 10 ? * MON/7       | 'MON/7' takes steps of 7 where 1 to 6 fit
                    0 0 10 1,L * ?         | 'L' cannot be the day of the month
                    0 0 10 15W,L * ?       | '15W' cannot be the day of the month
                    0 0 10 L-31 * ?        | 'L-31' counts 31 days from the last day of the month
                    0 0 10 32 * ?          | '32' cannot be the day of the month
                    0 0 10 * * TUE         | the day of the month is '*' and the weekday 'TUE' where one of them, and one alone, must be ?
                    0 0 10 ? * ?           | the day of the month is '?' and the weekday '?' where
                    0 0 24 ? * TUE         | '24' cannot be the hour (write numbers from 0 to 23)
                    0 60 10 ? * TUE        | '60' cannot be the minute
                    -1 0 10 ? * TUE        | '-1' cannot be the second
                    0 0/0 10 ? * TUE       | '0/0' takes steps of 0 where 1 to 59 fit
                    0 0 10 ? * TUE 2028-2027 | '2028-2027' ends before it begins; write the earlier year first
                    """)
    void expressions_that_quartz_ignores_or_misreads_are_refused(String cron, String fault) {
        assertThat(CronSchedule.fault(cron))
                .hasValueSatisfying(words -> assertThat(words).startsWith(fault));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0 10 30 2 ?", "0 0 10 31 4,6,9,11 ?"})
    void a_date_that_no_month_has_never_fires(String cron) {
        assertThat(CronSchedule.fault(cron)).isEmpty();
        assertThat(london.next(cron, Instant.EPOCH)).isEmpty();
    }
}

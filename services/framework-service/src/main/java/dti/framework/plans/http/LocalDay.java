package dti.framework.plans.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The current day in Vietnam, where plans are made and reported. */
@ApplicationScoped
class LocalDay {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock clock;

    LocalDay(Clock clock) {
        this.clock = clock;
    }

    LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }
}

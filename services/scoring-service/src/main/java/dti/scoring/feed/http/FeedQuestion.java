package dti.scoring.feed.http;

import dti.eventsourcing.text.TimeRules;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.request.FilterValues;
import dti.runtime.request.Page;
import dti.scoring.feed.application.FeedFilter;
import dti.scoring.submissions.application.SubmissionEventCodec;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The query parameters of the feed. */
public class FeedQuestion {

    @Nullable
    @QueryParam("after")
    String after;

    /** Separated by commas: {@code self-score-entered,council-score-overridden}. */
    @Nullable
    @QueryParam("types")
    String types;

    @Nullable
    @QueryParam("campaign")
    String campaign;

    @Nullable
    @QueryParam("unit")
    String unit;

    @Nullable
    @QueryParam("actor")
    String actor;

    @Nullable
    @QueryParam("since")
    String since;

    @Nullable
    @QueryParam("until")
    String until;

    @Nullable
    @QueryParam("limit")
    Integer limit;

    FeedFilter filter() {
        Set<String> wanted = types == null
                ? Set.of()
                : Arrays.stream(types.split(","))
                        .map(String::strip)
                        .filter(type -> !type.isEmpty())
                        .collect(Collectors.toSet());
        wanted.forEach(type -> FilterValues.check("types", type, SubmissionEventCodec.names()));
        return new FeedFilter(wanted, campaign, unit, actor, moment("since", since), moment("until", until));
    }

    int size() {
        return Page.limit(limit);
    }

    private static @Nullable Instant moment(String name, @Nullable String text) {
        try {
            return text == null ? null : TimeRules.time(text).toInstant();
        } catch (DateTimeException unreadable) {
            throw ProblemException.malformed(FieldError.parameter(
                    name,
                    new Text(
                            name + " phải là thời điểm RFC 3339, ví dụ 2024-06-30T17:00:00+07:00.",
                            name + " must be an RFC 3339 time such as 2024-06-30T17:00:00+07:00.")));
        }
    }
}

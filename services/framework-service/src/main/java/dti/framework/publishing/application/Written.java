package dti.framework.publishing.application;

import dti.eventsourcing.GlobalPosition;
import java.util.function.Function;

/**
 * What a write answers.
 *
 * @param body the thing as it was right after the write
 * @param version of its stream, hence its {@code ETag}
 * @param position in its log, hence {@code Dti-Position}
 * @param created whether the write brought it into being
 */
public record Written<T>(T body, String log, long version, GlobalPosition position, boolean created) {

    public <R> Written<R> map(Function<T, R> translation) {
        return new Written<>(translation.apply(body), log, version, position, created);
    }

    /** The same, said of something that was there before. */
    public Written<T> asBefore() {
        return new Written<>(body, log, version, position, false);
    }
}

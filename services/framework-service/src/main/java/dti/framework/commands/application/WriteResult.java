package dti.framework.commands.application;

/**
 * The result of a command.
 *
 * @param body the thing as it was right after the command
 * @param version of its stream, hence its {@code ETag}
 * @param created whether the command brought it into being
 */
public record WriteResult<T>(T body, long version, boolean created) {

    /** The result of a command on a stream, whose first event creates the thing. */
    public static <T> WriteResult<T> of(T body, long version) {
        return new WriteResult<>(body, version, version == 1);
    }
}

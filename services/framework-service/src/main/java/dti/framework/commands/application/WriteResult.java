package dti.framework.commands.application;

/**
 * The result of a command.
 *
 * @param body the state right after the command
 * @param version of its stream, from which the {@code ETag} is made
 * @param created whether the command created it
 */
public record WriteResult<T>(T body, long version, boolean created) {

    /** The result of a command on a stream whose first event creates it. */
    public static <T> WriteResult<T> of(T body, long version) {
        return new WriteResult<>(body, version, version == 1);
    }
}

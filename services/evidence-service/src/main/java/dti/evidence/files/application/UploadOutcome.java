package dti.evidence.files.application;

/** The outcome of an upload. */
public sealed interface UploadOutcome {

    /** The file can be kept. */
    record Received(ReceivedFile file) implements UploadOutcome {}

    /** The file has no bytes. */
    record Empty() implements UploadOutcome {}

    /** The file has more bytes than allowed; reading stopped there. */
    record TooLarge(long sizeBytesMax) implements UploadOutcome {}

    /** The file has a type that a machine would run. */
    record Executable(String mediaType) implements UploadOutcome {}
}

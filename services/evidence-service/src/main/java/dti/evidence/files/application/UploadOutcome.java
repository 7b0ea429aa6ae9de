package dti.evidence.files.application;

/** What became of an upload. */
public sealed interface UploadOutcome {

    /** It can be kept. */
    record Received(ReceivedFile file) implements UploadOutcome {}

    /** It has no bytes. */
    record Empty() implements UploadOutcome {}

    /** It has more bytes than a file may have; reading stopped there. */
    record TooLarge(long sizeBytesMax) implements UploadOutcome {}

    /** A machine would run it. */
    record Executable(String mediaType) implements UploadOutcome {}
}

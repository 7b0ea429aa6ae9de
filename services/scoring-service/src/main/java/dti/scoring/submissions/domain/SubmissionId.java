package dti.scoring.submissions.domain;

import dti.eventsourcing.StreamId;

/** One unit in one campaign. */
public record SubmissionId(String campaign, String unit) {

    public StreamId stream() {
        return new StreamId(campaign + "/" + unit);
    }

    public static SubmissionId of(StreamId stream) {
        String[] parts = stream.value().split("/", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not the stream of a submission: " + stream);
        }
        return new SubmissionId(parts[0], parts[1]);
    }

    @Override
    public String toString() {
        return campaign + "/" + unit;
    }
}

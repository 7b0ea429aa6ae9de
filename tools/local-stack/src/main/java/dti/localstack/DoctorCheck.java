package dti.localstack;

import java.util.List;

/**
 * One check of the doctor. A check that fails is a finding itself, and does not stop the others.
 *
 * @param subject what is checked; names the finding when the check fails
 */
record DoctorCheck(String subject, Source source) {

    /** Produces the findings; may throw anything. */
    @FunctionalInterface
    interface Source {
        List<Finding> findings() throws Exception;
    }
}

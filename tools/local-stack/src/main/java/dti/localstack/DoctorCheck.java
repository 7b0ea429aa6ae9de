package dti.localstack;

import java.util.List;

/**
 * One look of the doctor's. It may fail: that is a finding, too, and keeps nobody from the other looks.
 *
 * @param subject what is looked at, for when that fails
 */
record DoctorCheck(String subject, Source source) {

    /** Where the findings come from. */
    @FunctionalInterface
    interface Source {
        List<Finding> findings() throws Exception;
    }
}

package dti.evidence.files.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dti.evidence.files.domain.ByteRange.Part;
import dti.evidence.files.domain.ByteRange.Unsatisfiable;
import dti.evidence.files.domain.ByteRange.Whole;
import org.junit.jupiter.api.Test;

class ByteRangeTest {

    private static final long SIZE = 100;

    @Test
    void no_header_means_the_whole_file() {
        assertThat(ByteRange.asked(null, SIZE)).isEqualTo(new Whole());
    }

    @Test
    void both_ends_are_included() {
        assertThat(ByteRange.asked("bytes=0-9", SIZE)).isEqualTo(new Part(0, 9));
        assertThat(new Part(0, 9).length()).isEqualTo(10);
    }

    @Test
    void an_open_end_reaches_to_the_last_byte() {
        assertThat(ByteRange.asked("bytes=90-", SIZE)).isEqualTo(new Part(90, 99));
    }

    @Test
    void an_end_beyond_the_file_is_cut() {
        assertThat(ByteRange.asked("bytes=90-500", SIZE)).isEqualTo(new Part(90, 99));
    }

    @Test
    void a_suffix_counts_from_the_end() {
        assertThat(ByteRange.asked("bytes=-10", SIZE)).isEqualTo(new Part(90, 99));
        assertThat(ByteRange.asked("bytes=-500", SIZE)).isEqualTo(new Part(0, 99));
    }

    @Test
    void a_start_beyond_the_file_cannot_be_satisfied() {
        assertThat(ByteRange.asked("bytes=100-", SIZE)).isEqualTo(new Unsatisfiable());
        assertThat(ByteRange.asked("bytes=-0", SIZE)).isEqualTo(new Unsatisfiable());
    }

    @Test
    void what_is_not_one_range_of_bytes_is_ignored() {
        assertThat(ByteRange.asked("bytes=0-1,5-6", SIZE)).isEqualTo(new Whole());
        assertThat(ByteRange.asked("bytes=9-1", SIZE)).isEqualTo(new Whole());
        assertThat(ByteRange.asked("bytes=-", SIZE)).isEqualTo(new Whole());
        assertThat(ByteRange.asked("lines=1-2", SIZE)).isEqualTo(new Whole());
        assertThat(ByteRange.asked("bytes=99999999999999999999-", SIZE)).isEqualTo(new Whole());
    }
}

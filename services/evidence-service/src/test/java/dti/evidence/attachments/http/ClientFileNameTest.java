package dti.evidence.attachments.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientFileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "form-data; name=\"file\"; filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh.pdf | x | Quyết định.pdf",
                "form-data; name=file; filename=\"=?utf-8?B?UXV5?=\"; filename*=utf-8''Quy%E1%BA%BFt%2B1.pdf | =?utf-8?B?UXV5?= | Quyết+1.pdf",
                "form-data; name=file; filename=\"x\" | =?utf-8?B?UXV54bq/dCDEkeG7i25oLnBkZg==?= | Quyết định.pdf",
                "form-data; name=file; filename=\"x\" | =?UTF-8?Q?Quy=E1=BA=BFt_1.pdf?= | Quyết 1.pdf",
                "form-data; name=file; filename=\"x\" | =?utf-8?B?UXV5?= =?utf-8?B?4bq/dA==?=.pdf | Quyết.pdf",
                "form-data; name=file; filename=\"x\" | =?utf-8?B?***?= | =?utf-8?B?***?=",
                "form-data; name=file; filename=\"x\" | =?klingon?B?UXV5?= | =?klingon?B?UXV5?=",
                "form-data; name=file; filename=\"50%.pdf\" | 50%.pdf | 50%.pdf"
            })
    void a_file_has_the_name_its_client_meant(String disposition, String understood, String name) {
        assertThat(ClientFileName.of(disposition, understood)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"a=b.pdf", "Quyết định.pdf"})
    void a_plain_name_stays(String name) {
        assertThat(ClientFileName.of(null, name)).isEqualTo(name);
    }
}

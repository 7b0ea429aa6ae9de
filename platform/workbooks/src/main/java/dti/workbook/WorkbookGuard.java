package dti.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Checks a workbook before the library reads it: its inflated size, the number of rows, cells and formulas, and that no
 * cell has an address outside the sheet. It uses the same unzipper and parser as the library, so both read the same
 * content.
 */
final class WorkbookGuard {

    private static final XMLInputFactory PARSERS = parsers();

    private long inflatedBytes;
    private boolean foreign;

    private WorkbookGuard() {}

    private static XMLInputFactory parsers() {
        XMLInputFactory factory = new com.fasterxml.aalto.stax.InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /**
     * Returns the workbook in a form that the reading library supports.
     *
     * @throws WorkbookLimitException when the workbook exceeds a limit
     * @throws IOException when the bytes are not a zip
     */
    static byte[] checked(byte[] workbook) throws IOException {
        if (workbook.length > WorkbookLimits.BYTES_MAX) {
            throw over(
                    "Tệp tối đa " + WorkbookLimits.BYTES_MAX + " byte.",
                    "A file of at most " + WorkbookLimits.BYTES_MAX + " bytes.");
        }
        WorkbookGuard guard = new WorkbookGuard();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            if (parts.size() > WorkbookLimits.PARTS_MAX) {
                throw over("Tệp có quá nhiều thành phần.", "The file has too many parts.");
            }
            for (ZipArchiveEntry part : parts) {
                try (InputStream inflated = guard.counted(zip.getInputStream(part))) {
                    guard.scan(inflated);
                    inflated.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }
        }
        return guard.foreign ? WorkbookNormaliser.of(workbook, PARSERS) : workbook;
    }

    /** Counts the elements of a part. Ends at the first XML error, where the library stops reading as well. */
    private void scan(InputStream part) throws IOException {
        try {
            XMLStreamReader xml = PARSERS.createXMLStreamReader(part);
            SheetCount count = new SheetCount();
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    count.element(xml);
                    foreign = foreign || count.isForeign() || hasForeignNamespace(xml);
                }
            }
        } catch (XMLStreamException notXml) {
            if (notXml.getNestedException() instanceof WorkbookLimitException limit) {
                throw limit;
            }
        }
    }

    private static boolean hasForeignNamespace(XMLStreamReader xml) {
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            if (WorkbookNormaliser.isForeign(String.valueOf(xml.getNamespaceURI(i)))) {
                return true;
            }
        }
        return false;
    }

    private InputStream counted(InputStream part) {
        return new FilterInputStream(part) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = super.read(into, offset, length);
                inflatedBytes += Math.max(read, 0);
                if (inflatedBytes > WorkbookLimits.INFLATED_BYTES_MAX) {
                    throw over(
                            "Nội dung giải nén tối đa " + WorkbookLimits.INFLATED_BYTES_MAX + " byte.",
                            "Inflated, at most " + WorkbookLimits.INFLATED_BYTES_MAX + " bytes.");
                }
                return read;
            }
        };
    }

    static WorkbookLimitException over(String vi, String en) {
        return new WorkbookLimitException(vi, en);
    }
}

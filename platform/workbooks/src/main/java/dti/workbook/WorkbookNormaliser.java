package dti.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Rewrites content of other writers to the form that the reading library supports: ISO dates become texts, phonetic
 * readings are removed, and the relationships of strict OOXML get their transitional names. Only workbooks that contain
 * such content and are within the limits are rewritten.
 */
final class WorkbookNormaliser {

    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final Set<String> READINGS = Set.of("rPh", "phoneticPr");

    private static final XMLEventFactory EVENTS = XMLEventFactory.newDefaultFactory();
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final XMLEventWriter out;
    private boolean inDate;
    private int skipped;

    private WorkbookNormaliser(XMLEventWriter out) {
        this.out = out;
    }

    /** Returns whether the reading library does not support an element. */
    static boolean isForeign(String localName, String cellType) {
        return READINGS.contains(localName) || localName.equals("c") && cellType.equals("d");
    }

    /** Returns whether the reading library does not support a namespace. */
    static boolean isForeign(String namespace) {
        return STRICT.equals(namespace);
    }

    static byte[] of(byte[] workbook, XMLInputFactory parsers) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile zip = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                ZipOutputStream plain = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                plain.putNextEntry(new ZipEntry(part.getName()));
                try (InputStream content = zip.getInputStream(part)) {
                    plain.write(plain(part.getName(), content.readAllBytes(), parsers));
                }
                plain.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] plain(String name, byte[] part, XMLInputFactory parsers) throws IOException {
        if (!name.endsWith(".xml") || !name.startsWith("xl/")) {
            return part;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLEventReader in = parsers.createXMLEventReader(new java.io.ByteArrayInputStream(part));
            XMLEventWriter out = WRITERS.createXMLEventWriter(bytes, "UTF-8");
            WorkbookNormaliser form = new WorkbookNormaliser(out);
            while (in.hasNext()) {
                form.take(in.nextEvent());
            }
            out.close();
            return bytes.toByteArray();
        } catch (XMLStreamException notXml) {
            throw new IOException("not a workbook", notXml);
        }
    }

    private void take(XMLEvent event) throws XMLStreamException {
        if (skipped > 0 || isReading(event)) {
            skipped += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
        } else if (event.isStartElement()) {
            start(event.asStartElement());
        } else if (event.isEndElement()) {
            end(event);
        } else {
            out.add(event);
        }
    }

    private static boolean isReading(XMLEvent event) {
        return event.isStartElement()
                && READINGS.contains(event.asStartElement().getName().getLocalPart());
    }

    private void start(StartElement element) throws XMLStreamException {
        String name = element.getName().getLocalPart();
        if (name.equals("c")) {
            Attribute type = element.getAttributeByName(new QName("t"));
            inDate = type != null && type.getValue().equals("d");
        }
        if (inDate && name.equals("v")) {
            out.add(EVENTS.createStartElement(renamed(element, "is"), null, null));
            out.add(EVENTS.createStartElement(renamed(element, "t"), null, null));
            return;
        }
        out.add(EVENTS.createStartElement(element.getName(), null, null));
        element.getNamespaces()
                .forEachRemaining(
                        space -> add(EVENTS.createNamespace(space.getPrefix(), transitional(space.getNamespaceURI()))));
        element.getAttributes().forEachRemaining(attribute -> add(plain(attribute)));
    }

    private Attribute plain(Attribute attribute) {
        QName name = attribute.getName();
        boolean typeOfDate = inDate && name.equals(new QName("t"));
        return EVENTS.createAttribute(
                new QName(transitional(name.getNamespaceURI()), name.getLocalPart(), name.getPrefix()),
                typeOfDate ? "inlineStr" : attribute.getValue());
    }

    private void end(XMLEvent event) throws XMLStreamException {
        QName name = event.asEndElement().getName();
        if (inDate && name.getLocalPart().equals("v")) {
            out.add(EVENTS.createEndElement(new QName(name.getNamespaceURI(), "t", name.getPrefix()), null));
            out.add(EVENTS.createEndElement(new QName(name.getNamespaceURI(), "is", name.getPrefix()), null));
            return;
        }
        inDate = inDate && !name.getLocalPart().equals("c");
        out.add(event);
    }

    private void add(XMLEvent event) {
        try {
            out.add(event);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a parsed event cannot be written", e);
        }
    }

    private static QName renamed(StartElement element, String name) {
        return new QName(
                element.getName().getNamespaceURI(), name, element.getName().getPrefix());
    }

    private static String transitional(String namespace) {
        return STRICT.equals(namespace) ? TRANSITIONAL : namespace;
    }
}

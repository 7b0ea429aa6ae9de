package dti.rules.frameworks;

import java.util.List;
import java.util.stream.Stream;

final class HdHuyen2022Test extends TranscriptionContract {
    HdHuyen2022Test() {
        super("hd-huyen-2022", HaiDuongTables.DOCUMENT);
    }

    @Override
    List<PrintedNode> printedNodes() {
        return Stream.of(
                        Stream.of(HaiDuongTables.pillar(document, "CQS", 471, 474)),
                        HaiDuongTables.nodes(document, 475, 590, "CQS").stream(),
                        Stream.of(HaiDuongTables.pillar(document, "KTS", 592, 595)),
                        HaiDuongTables.nodes(document, 596, 666, "KTS").stream(),
                        Stream.of(HaiDuongTables.pillar(document, "XHS", 668, 671)),
                        HaiDuongTables.nodes(document, 672, 749, "XHS").stream())
                .flatMap(rows -> rows)
                .toList();
    }

    @Override
    String printedTotal() {
        return document.line(91).replaceAll(".*cấp huyện là: (\\d+) điểm\\.", "$1");
    }

    @Override
    int leaves() {
        return 159;
    }

    @Override
    List<PrintedClaim> printedStructure() {
        return Stream.of(
                        HaiDuongTables.structure(document, 341, 379, "CQS"),
                        HaiDuongTables.structure(document, 381, 419, "KTS"),
                        HaiDuongTables.structure(document, 421, 467, "XHS"))
                .flatMap(List::stream)
                .toList();
    }
}

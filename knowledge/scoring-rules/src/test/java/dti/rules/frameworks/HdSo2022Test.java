package dti.rules.frameworks;

import java.util.List;

final class HdSo2022Test extends TranscriptionContract {
    HdSo2022Test() {
        super("hd-so-2022", HaiDuongTables.DOCUMENT);
    }

    @Override
    List<PrintedNode> printedNodes() {
        return HaiDuongTables.nodes(document, 223, 330, "");
    }

    @Override
    String printedTotal() {
        return HaiDuongTables.total(document, 222);
    }

    @Override
    int leaves() {
        return 63;
    }

    @Override
    List<PrintedClaim> printedStructure() {
        return HaiDuongTables.structure(document, 179, 217, "");
    }
}

package dti.e2e;

import com.fasterxml.jackson.databind.JsonNode;

/** A framework document with every kind of field. */
final class SmallFramework {

    private static final String DOCUMENT = """
            {"key": "f-odd", "title": "Bộ chỉ số thử", "level": "department", "scale": 100, "declaredMax": 10,
             "source": {"document": "thu.txt", "section": "Phụ lục"},
             "instrument": {"number": "01/QĐ-UBND", "date": "2024-01-02", "issuer": "UBND", "draft": false},
             "nodes": [
               {"key": "1", "code": "1", "kind": "pillar", "name": "Nhận thức số", "declaredMax": 10},
               {"key": "1.1", "code": "1.1", "parent": "1", "kind": "indicator", "name": "Một", "declaredMax": 10,
                "rule": {"kind": "manual"}, "deadline": "30/6", "text": "Hướng dẫn", "lead": "Sở", "note": "Ghi chú",
                "evidence": {"text": "Văn bản", "signed": true}, "appliesTo": {"groups": ["so"]}}]}""";

    private SmallFramework() {}

    static JsonNode document() {
        return Json.read(DOCUMENT);
    }
}

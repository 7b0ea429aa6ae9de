package dti.rules.frameworks;

final class HnHuyen2024Test extends HanoiTranscription {
    HnHuyen2024Test() {
        super("hn-huyen-2024", new Lines(378, 456), new Lines(336, 372), 3);
    }

    @Override
    int leaves() {
        return 60;
    }
}

package dti.demo;

import java.util.List;

/**
 * A campaign to run.
 *
 * @param group units must have it; empty takes every unit of the level
 */
record DemoCampaign(String title, String framework, String unitsFile, String level, String group) {

    /** The real units of Hà Nội. */
    static final List<DemoCampaign> HANOI = List.of(
            new DemoCampaign("22 sở, ban, ngành của Hà Nội", "hn-so-2024", "hn-2024.yaml", "department", ""),
            new DemoCampaign("30 quận, huyện, thị xã của Hà Nội", "hn-huyen-2024", "hn-2024.yaml", "district", ""));

    /** Campaigns of the other documents. Hải Dương lists its departments; the other units are illustrative. */
    static final List<DemoCampaign> OTHERS = List.of(
            new DemoCampaign("Sở, ban, ngành của Hải Dương", "hd-so-2022", "hd-2022.yaml", "department", ""),
            new DemoCampaign("Huyện của Hải Dương (minh họa)", "hd-huyen-2022", "illustrative.yaml", "district", ""),
            new DemoCampaign("Xã (minh họa)", "tl-xa-2023", "illustrative.yaml", "commune", ""),
            new DemoCampaign("Huyện của Khánh Hòa (minh họa)", "kh-huyen-2024", "illustrative.yaml", "district", ""),
            new DemoCampaign(
                    "Sở, ban, ngành cấp tỉnh (minh họa)", "tinh-so-2022", "illustrative.yaml", "department", ""));
}

package dti.scoring.reports.domain;

/**
 * One unit of the campaign.
 *
 * @param handedIn whether the unit has submitted, and its submission was not returned since
 * @param version of its submission at the report's position
 * @param position of the submission's last event up to then
 */
public record UnitResult(
        String unit,
        String name,
        String state,
        String phase,
        boolean handedIn,
        long version,
        long position,
        ReportFigures figures,
        Leaves leaves) {

    /** The number of leaves that apply, that have a value, and that are decided on. */
    public record Leaves(int applicable, int entered, int decided) {

        static final Leaves NONE = new Leaves(0, 0, 0);

        Leaves plus(Leaves other) {
            return new Leaves(applicable + other.applicable, entered + other.entered, decided + other.decided);
        }
    }
}

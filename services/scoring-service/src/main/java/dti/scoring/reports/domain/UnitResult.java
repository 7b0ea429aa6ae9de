package dti.scoring.reports.domain;

/**
 * One unit of the campaign.
 *
 * @param handedIn whether the unit has submitted, and was not given its submission back since
 * @param version of its submission at the report's position
 * @param position of the submission's last event until then
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

    /** How many leaves apply to it, how many have a value, how many are decided on. */
    public record Leaves(int applicable, int entered, int decided) {

        static final Leaves NONE = new Leaves(0, 0, 0);

        Leaves plus(Leaves other) {
            return new Leaves(applicable + other.applicable, entered + other.entered, decided + other.decided);
        }
    }
}

package dti.rules.rule;

/** A constant with a name on the wire. */
public interface WireName {

    String wire();
}

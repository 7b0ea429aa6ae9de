package dti.rules.rule;

/** A constant with a name in documents. */
public interface WireName {

    String wire();
}

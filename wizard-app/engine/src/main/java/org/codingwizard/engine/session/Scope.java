package org.codingwizard.engine.session;

/**
 * What an answer is about: the encounter, one of its procedures, or one substance of a procedure.
 *
 * @param procedure the procedure, counted from 1; 0 for the encounter
 * @param substance the substance within the procedure, counted from 1; 0 for the procedure itself
 */
public record Scope(int procedure, int substance) implements Comparable<Scope> {

    /** The encounter itself. */
    public static final Scope ENCOUNTER = new Scope(0, 0);

    /** A procedure of the encounter. */
    public static Scope procedure(int number) {
        return new Scope(number, 0);
    }

    /** The part of this scope that an entry of this number is. */
    public Scope entry(int number) {
        return procedure == 0 ? new Scope(number, 0) : new Scope(procedure, number);
    }

    /** What this is an entry of: the procedure of a substance, or the encounter. */
    public Scope around() {
        return isSubstance() ? procedure(procedure) : ENCOUNTER;
    }

    /** Whether this is the encounter itself. */
    public boolean isEncounter() {
        return procedure == 0;
    }

    /** Whether this is one substance. */
    public boolean isSubstance() {
        return substance > 0;
    }

    @Override
    public int compareTo(Scope other) {
        int byProcedure = Integer.compare(procedure, other.procedure);
        return byProcedure != 0 ? byProcedure : Integer.compare(substance, other.substance);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scope that && procedure == that.procedure && substance == that.substance;
    }

    @Override
    public int hashCode() {
        return 100 * procedure + substance;
    }

    /** The scope for a person: empty for the encounter, {@code procedure 2}, {@code procedure 2, substance 1}. */
    @Override
    public String toString() {
        if (isEncounter()) {
            return "";
        }
        return "procedure " + procedure + (isSubstance() ? ", substance " + substance : "");
    }
}

package org.codingwizard.engine.diagnostic;

import static org.codingwizard.engine.diagnostic.Severity.ERROR;
import static org.codingwizard.engine.diagnostic.Severity.WARNING;

/**
 * Every kind of message to authors, one line each, with what is fixed for it: id, weight and why.
 *
 * <p>An id is never renumbered or used again. A new line here needs a page in {@code
 * docs/diagnostics} and a fixture that produces exactly it.
 */
public enum DiagnosticCode {
    // Y: reading
    MALFORMED_YAML("Y001", ERROR, "a file that is not well-formed YAML has no sure meaning"),
    TAB("Y002", ERROR, "YAML separates and indents with spaces; nobody can tell how wide a tab is"),
    UNCLOSED("Y003", ERROR, "without its end, a quote or bracket swallows the lines that follow"),
    MALFORMED_JSON("Y004", ERROR, "a text that is not well-formed JSON has no sure meaning"),
    EMPTY_FILE("Y005", ERROR, "nothing can be concluded from a file that says nothing"),
    DUPLICATE_KEY("Y006", ERROR, "of two values under one key, one would be lost without a word"),
    ANCHOR_OR_ALIAS("Y007", ERROR, "every value stands where it is used, so that it has one place"),
    TAG("Y008", ERROR, "values are read as the text that is written, never as another type"),
    SEVERAL_DOCUMENTS("Y009", ERROR, "one file holds one document, so that nothing is overlooked"),
    TOO_DEEP("Y010", ERROR, "no file for this program needs more levels; deeper is a mishap"),
    KEY_NOT_TEXT("Y011", ERROR, "a key is a single word or text that others can refer to"),
    NOT_UTF_8("Y012", ERROR, "files are UTF-8, so that every reader sees the same characters"),
    UNPRINTABLE("Y013", ERROR, "a character that nobody can see can hide what a file says"),
    TOO_LARGE("Y014", ERROR, "no file for this program needs to be that large; it is a mishap"),
    NO_FILE("Y015", ERROR, "what is not there cannot be read"),
    // R: shape
    UNKNOWN_KEY("R001", ERROR, "a key that nobody reads would be a rule that is never applied"),
    MISSING_KEY("R002", ERROR, "what is left out cannot be guessed"),
    WRONG_KIND("R003", ERROR, "texts, lists and mappings mean different things"),
    WRONG_FORM("R004", ERROR, "ids, codes, dates and numbers have one form, so that all read the same"),
    UNKNOWN_WORD("R005", ERROR, "only the words of the list have a meaning here"),
    EMPTY_VALUE("R006", ERROR, "an empty value may be a slip; nothing is concluded from it"),
    AMBIGUOUS_DRAFT("R007", ERROR, "a draft is one thing: a line, a part of a join or an included list"),
    AMBIGUOUS_RULE("R008", ERROR, "a rule of a policy changes one thing, so that all read it the same"),
    UNKNOWN_ANSWER_KEY("R010", ERROR, "an answer that no question asks for would be lost without a word"),
    UNKNOWN_CHOICE("R011", ERROR, "the nearest choice is never taken for the one that was meant"),
    WRONG_ANSWER("R012", ERROR, "an answer of another kind than the question asks for has no sure meaning"),
    CONTRADICTING_ANSWERS("R013", ERROR, "of two answers that cannot both be true, only the coder can choose"),
    MISSING_ANSWER("R014", ERROR, "nothing can be coded without it"),
    // E: editions and codes
    TABLE_MISSING("E001", ERROR, "without its tables the program would know codes, edits and limits only in part"),
    TABLE_MALFORMED("E002", ERROR, "a row that is skipped or guessed at would be a fact that nobody published"),
    CODE_NOT_IN_DATA("E003", ERROR, "a code that is not in the loaded code set cannot be checked by date"),
    NO_EDITION("E004", ERROR, "a date outside every edition is never answered from the nearest one"),
    OVERLAPPING_PERIODS("E005", ERROR, "on a day that two periods claim, nobody can tell which value holds"),
    PERIOD_BACKWARDS("E006", ERROR, "a period ends after it begins"),
    // C: citations
    MISSING_CITATION("C001", ERROR, "every line, finding and question names its published place"),
    UNKNOWN_SOURCE("C002", ERROR, "a citation must lead somewhere"),
    SOURCE_WITHOUT_PLACE("C003", ERROR, "a source without a place cannot be looked up"),
    NOT_SURE_ENOUGH("C004", ERROR, "what is not sure may warn or ask, but does not change or block a line"),
    // L: linking
    UNKNOWN_STEP("L001", ERROR, "every answer must lead to a question or an outcome"),
    UNKNOWN_QUESTION("L002", ERROR, "a step can only ask a question that is declared"),
    UNKNOWN_FACT("L003", ERROR, "a condition on a fact that nobody knows can never hold"),
    UNKNOWN_FACT_VALUE("L004", ERROR, "a condition on a choice that is never offered can never hold"),
    UNKNOWN_JOIN("L005", ERROR, "what is drafted must be put together somewhere"),
    UNKNOWN_LIMIT("L006", ERROR, "a number must be written out or be a limit that is declared"),
    DUPLICATE_ID("L007", ERROR, "one id has one meaning"),
    MISSING_PART("L008", ERROR, "the wizard cannot start without it"),
    COLLISION("L009", ERROR, "of two rules that cannot both be kept, the order of the files would decide"),
    UNKNOWN_FINDING("L010", ERROR, "an override of a finding that nobody makes would never do anything"),
    NOT_SUBSTITUTED("L011", ERROR, "a substitution that never does anything would leave claims as they were, unseen"),
    // A: analysis
    GAP("A001", ERROR, "in every situation that can be reached, exactly one way must lead on"),
    UNREACHABLE("A002", ERROR, "what is never reached is either a slip or in the way"),
    OVERLAP("A003", ERROR, "where two ways fit, the order of the file would decide instead of the rule"),
    CYCLE("A004", ERROR, "what comes back to itself may never end"),
    NOT_FULLY_ANALYSED("A005", WARNING, "what was not checked must not look as if it was"),
    // P: plugins
    PLUGIN_FAILED("P001", ERROR, "one bad plugin must not take the others down, and must not go unseen"),
    PLUGIN_ID("P002", ERROR, "an id names one payer, and `none` names the absence of one"),
    PLUGIN_ENTRY("P003", ERROR, "what lies in a folder of plugins and is none would be missed without a word"),
    PLUGIN_FILE("P004", ERROR, "what cannot be read in full is not used in part"),
    PLUGIN_VERSION("P005", ERROR, "a plugin for another version may mean something else by the same words"),
    PLUGIN_NOT_ALLOWED("P006", ERROR, "where there is a list of what is allowed, nothing else is loaded"),
    NOT_A_POLICY("P007", ERROR, "a plugin adds policies of its payer; core rules are not its to change"),
    FILE_NOT_READ("P020", WARNING, "a file that nobody reads may hold a rule that is never applied"),
    // T: cases and transcripts
    CASE_FAILED("T001", ERROR, "a case says what the policy means; of the two, one is wrong"),
    NO_CASE("T002", WARNING, "without a case nobody has seen the policy work"),
    RULE_WITHOUT_CASE("T003", WARNING, "a rule that no case shows could be lost or wrong without anybody noticing"),
    TRANSCRIPT_LINE_UNKNOWN("T004", ERROR, "a line that nobody understands would test nothing"),
    TRANSCRIPT_LINE_MISPLACED("T005", ERROR, "a line that belongs to nothing would be passed over"),
    TRANSCRIPT_EXPECTS_NOTHING("T006", ERROR, "a session that expects nothing passes whatever happens"),
    TRANSCRIPT_NAME_UNKNOWN(
            "T007", ERROR, "what nothing is called is never there, so the line would pass whatever happens"),
    NO_TRANSCRIPT("T010", ERROR, "a run of no transcript would pass and prove nothing"),
    TRANSCRIPT_FAILED("T011", ERROR, "a session says what the rules mean; of the two, one is wrong"),
    PERSONAL_TEXT("T020", ERROR, "what is kept or handed on must not say who a patient is"),
    ;

    private final String id;
    private final Severity severity;
    private final String why;

    DiagnosticCode(String id, Severity severity, String why) {
        this.id = id;
        this.severity = severity;
        this.why = why;
    }

    /** The stable name, such as {@code Y001}; its letter is the family. */
    public String id() {
        return id;
    }

    /** How much it weighs. */
    public Severity severity() {
        return severity;
    }

    /** Why there is such a rule, in one lower-case sentence without a full stop. */
    public String why() {
        return why;
    }
}

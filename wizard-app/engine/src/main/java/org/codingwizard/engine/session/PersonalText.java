package org.codingwizard.engine.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.source.SourceSpan;

/**
 * Free text that looks as if it said who the patient is: a full date, a telephone or record number, an e-mail address.
 *
 * <p>Doses, concentrations, codes, levels of the spine and places in manuals are none of these. An NDC counts as one when it is written with
 * its hyphens, or as eleven digits right behind the word NDC or N4; eleven digits alone are a record number.
 */
public final class PersonalText {

    /** What to do about it. */
    public static final String REMEDY = "leave it out: nothing here says who the patient is, and no line depends on it";

    private static final String DATE = "it holds what looks like a full date, such as one of birth";
    private static final String TELEPHONE = "it holds what looks like a telephone number";
    private static final String NUMBER = "it holds what looks like a record number";
    private static final String SECURITY = "it holds what looks like a social security number";
    private static final String NAME = "it holds what looks like the name of a person";
    private static final String ADDRESS = "it holds what looks like an e-mail address";

    private static final String YEAR = "(?:18|19|20)[0-9]{2}";
    private static final String DAY = "(?:0?[1-9]|[12][0-9]|3[01])";
    private static final String TH = "(?:st|nd|rd|th)?";
    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String UNIT = "(?:mg|mcg|ug|kg|g|ml|cc|l|units?|iu|meq|doses?|vials?|%)";
    private static final String ALONE = "(?<![0-9./-])";
    private static final String NO_MORE = "(?![0-9]|[./-][0-9])";
    private static final String LABEL =
            "(?:medical record|chart|record|account|acct|patient|member|subscriber|insurance|policy|encounter)";

    /** What every sign has something of; most answers do not, and need not be compared with each. */
    private static final Pattern TELLING = pattern("[0-9@]|ssn|social security|mrn|\\bm(?:rs?|s|iss)\\b");

    /** What is written with many digits and says nothing about a person. */
    private static final List<Pattern> HARMLESS = Stream.of(
                    "https?://\\S+",
                    ALONE + "[0-9]{5}-[0-9]{4}-[0-9]{1,2}" + NO_MORE,
                    ALONE + "[0-9]{5}-[0-9]{3}-[0-9]{2}" + NO_MORE,
                    ALONE + "[0-9]{4}-[0-9]{4}-[0-9]{2}" + NO_MORE,
                    "\\b(?:ndc|n4)[ :#]*[0-9]{11}" + NO_MORE,
                    "\\b1:[0-9]{1,3}(?:,?[0-9]{3})+\\b",
                    "(?:section|chapter|sec\\.|\u00a7) ?[0-9]+(?:\\.[0-9]+)+")
            .map(PersonalText::pattern)
            .toList();

    private static final Pattern QUANTITY = pattern(
            "(?<![0-9./-])[0-9][0-9,]*(?:\\.[0-9]+)?(?:[/-][0-9]+(?:\\.[0-9]+)?)*[ -]?" + UNIT + "(?![a-z0-9])");

    private static final List<Sign> SIGNS = List.of(
            Sign.sure(
                    DATE,
                    "\\b(?:dob|d\\.o\\.b\\.?|date of birth|birth ?date|birthday|born)(?![a-z])[^0-9]{0,12}[0-9][0-9/.-]*"),
            new Sign(DATE, "(?<![0-9])" + YEAR + "([-/.])" + DAY + "\\1" + DAY + "(?![0-9])"),
            new Sign(DATE, ALONE + DAY + "([-/.])" + DAY + "\\1" + YEAR + NO_MORE),
            new Sign(DATE, ALONE + DAY + TH + "[ .,-]*" + MONTH + "[ .,'-]*" + YEAR + NO_MORE),
            new Sign(DATE, "\\b" + MONTH + "[ .-]*" + DAY + TH + "[ ,-]+" + YEAR + NO_MORE),
            Sign.sure(SECURITY, ALONE + "[0-9]{3}[- ][0-9]{2}[- ][0-9]{4}" + NO_MORE),
            Sign.sure(SECURITY, "\\b(?:ssn|social security)(?![a-z])[^0-9]{0,12}[0-9-]+"),
            Sign.sure(NUMBER, "\\b[1-9][a-z][a-z0-9][0-9]-?[a-z][a-z0-9][0-9]-?[a-z]{2}[0-9]{2}\\b"),
            Sign.sure(NAME, "(?-i:\\b(?:Mrs?|Ms|Miss)\\b\\.? [A-Z][a-z]+)"),
            Sign.sure(ADDRESS, "[^\\s@<>\"`]+@[a-z0-9-]+(?:\\.[a-z0-9-]+)+"));

    /** Signs that are none when a unit stands behind the number. */
    private static final List<Sign> SIGNS_WITHOUT_UNIT = List.of(
            new Sign(DATE, ALONE + DAY + "([-/.])" + DAY + "\\1[0-9]{2}" + NO_MORE),
            new Sign(DATE, ALONE + DAY + TH + "[ .,-]*" + MONTH + "[ .,'-]*[0-9]{2}" + NO_MORE),
            Sign.sure(NUMBER, "\\bmrn(?![a-z])[^0-9]{0,12}[0-9-]+"),
            Sign.sure(
                    NUMBER,
                    "\\b" + LABEL
                            + " ?(?:no\\.?|num\\.?|number|nr\\.?|id|#)(?:[ :.#]|was|is)+[a-z]{0,4}-?[0-9]{2}[0-9-]*"),
            Sign.sure(
                    TELEPHONE,
                    ALONE + "(?:\\+?1[-. ]?)?(?:\\([0-9]{3}\\) ?|[0-9]{3}[-. ])[0-9]{3}[-. ][0-9]{4}" + NO_MORE),
            new Sign(TELEPHONE, ALONE + "[0-9]{3}-[0-9]{4}" + NO_MORE),
            Sign.sure(TELEPHONE, "(?<![0-9.-])[2-9][0-9]{2}[2-9][0-9]{6}" + NO_MORE),
            Sign.sure(NUMBER, "\\b(?:account|encounter|chart|visit) [0-9]{5,}[0-9-]*"),
            new Sign(TELEPHONE, "\\+[0-9][0-9 ().-]{7,}[0-9]"),
            Sign.sure(TELEPHONE, "\\b(?:tel|telephone|phone|fax)\\b[^0-9]{0,12}[0-9][0-9 ().-]{5,}"),
            new Sign(NUMBER, ALONE + "[0-9]{2}-[0-9]{2}-[0-9]{2}" + NO_MORE),
            new Sign(NUMBER, "(?<![0-9.])[0-9]{6,}(?![0-9])"));

    private PersonalText() {}

    /** Something that looks personal: why, and where in the text, as offsets from 0, the end exclusive. */
    private record Found(String why, int from, int to) {}

    /**
     * A form in which something personal is written.
     *
     * @param isSure whether it is no other thing in prose either, where dates and long numbers are usual
     */
    private record Sign(String why, Pattern form, boolean isSure) {

        Sign(String why, String form) {
            this(why, pattern(form), false);
        }

        static Sign sure(String why, String form) {
            return new Sign(why, pattern(form), true);
        }

        Stream<Found> in(String text) {
            Matcher matcher = form.matcher(text);
            return matcher.find() ? Stream.of(new Found(why, matcher.start(), matcher.end())) : Stream.empty();
        }
    }

    /** Why a text looks personal; empty if it does not. */
    public static Optional<String> in(String text) {
        return found(text).map(Found::why);
    }

    /** Why the free text in an answer looks personal; empty if it does not, or if the answer is chosen or measured. */
    public static Optional<String> in(Answer answer) {
        boolean free = answer.value() instanceof Value.Text || answer.value() instanceof Value.Names;
        return free
                ? answer.value().members().stream()
                        .flatMap(word -> in(word).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** What is to be said about a place with free text in a file that is kept; empty if it does not look personal. */
    public static Optional<Diagnostic> problem(SourceSpan place) {
        return problem(place, found(place.excerpt()));
    }

    /** The same about a place in prose, where a day or a long number alone says nothing about a person. */
    public static Optional<Diagnostic> problemInProse(SourceSpan place) {
        return problem(place, found(place.excerpt(), Sign::isSure));
    }

    private static Optional<Diagnostic> problem(SourceSpan place, Optional<Found> personal) {
        return personal.map(found -> Diagnostic.at(
                        place.part(found.from(), found.to()),
                        DiagnosticCode.PERSONAL_TEXT,
                        "this looks personal: " + found.why())
                .withHelp(REMEDY));
    }

    private static Optional<Found> found(String text) {
        return found(text, sign -> true);
    }

    private static Optional<Found> found(String text, Predicate<Sign> wanted) {
        String plain = plain(text);
        if (!TELLING.matcher(plain).find()) {
            return Optional.empty();
        }
        for (Pattern harmless : HARMLESS) {
            plain = blanked(plain, harmless);
        }
        String measured = blanked(plain, QUANTITY);
        String whole = plain;
        return Stream.concat(
                        SIGNS.stream().filter(wanted).flatMap(sign -> sign.in(whole)),
                        SIGNS_WITHOUT_UNIT.stream().filter(wanted).flatMap(sign -> sign.in(measured)))
                .findFirst();
    }

    private static String blanked(String text, Pattern harmless) {
        return harmless.matcher(text)
                .replaceAll(match -> "_".repeat(match.group().length()));
    }

    /** The same text, character for character, with plain digits, dashes and blanks. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars().forEach(c -> plain.append(plain((char) c)));
        return plain.toString();
    }

    private static char plain(char c) {
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        boolean dash = Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212';
        return dash ? '-' : Character.isSpaceChar(c) ? ' ' : c;
    }

    private static Pattern pattern(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE);
    }
}

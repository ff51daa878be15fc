package org.codingwizard.engine.render;

/** How text looks that plays a role. */
@FunctionalInterface
public interface Theme {

    /** The text, dressed for its role; what it says and how wide it is stay the same. */
    String paint(Role role, String text);

    /** Nothing but the text: for files, pipes and whoever wants no colour. */
    static Theme plain() {
        return (role, text) -> text;
    }

    /** Colours and weights of an ANSI terminal. */
    static Theme ansi() {
        return (role, text) -> text.isEmpty() ? text : "\u001B[" + ansiCode(role) + "m" + text + "\u001B[0m";
    }

    private static String ansiCode(Role role) {
        return switch (role) {
            case ERROR -> "1;31";
            case WARNING -> "1;33";
            case NOTE -> "1;36";
            case GOOD -> "32";
            case PLACE -> "36";
            case CODE, STRONG -> "1";
            case QUIET -> "2";
        };
    }
}

package org.codingwizard.shell;

/**
 * The words a command takes besides its options.
 *
 * @param usage how they are written in a line of help, such as {@code FILE...}
 * @param atLeast how many it needs
 * @param atMost how many it takes
 * @param expected what they are, in words
 */
record Operands(String usage, int atLeast, int atMost, String expected) {

    static final Operands NONE = new Operands("", 0, 0, "nothing");

    static Operands any(String usage, String expected) {
        return new Operands(usage, 0, Integer.MAX_VALUE, expected);
    }

    static Operands some(String usage, String expected) {
        return new Operands(usage, 1, Integer.MAX_VALUE, expected);
    }
}

package org.codingwizard.engine.render;

/** How wide a screen is and how text looks on it. */
public record Screen(int width, Theme theme) {

    /** Eighty columns and no colours: what every terminal, file and pipe can show. */
    public static final Screen PLAIN = new Screen(80, Theme.plain());

    private static final int NARROWEST = 40;
    private static final int WIDEST = 100;

    /** Text that fits; lines longer than a hundred columns are hard to read. */
    public Screen {
        width = Math.max(NARROWEST, Math.min(WIDEST, width));
    }
}

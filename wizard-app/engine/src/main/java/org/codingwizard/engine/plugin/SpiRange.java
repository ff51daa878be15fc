package org.codingwizard.engine.plugin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codingwizard.spi.SpiVersion;

/**
 * The versions of the plugin interface that a plugin works with.
 *
 * @param from the first one, or the one before the first
 * @param withFrom whether it works with that one itself
 * @param to the last one, or the one after the last
 * @param withTo whether it works with that one itself
 */
record SpiRange(Version from, boolean withFrom, Version to, boolean withTo) {

    private static final Pattern RANGE =
            Pattern.compile("([\\[(])(\\d{1,4}\\.\\d{1,4}), ?(\\d{1,4}\\.\\d{1,4})([\\])])");

    /** A version; the first number changes when something is taken away. */
    record Version(int major, int minor) implements Comparable<Version> {

        static Version of(String text) {
            int point = text.indexOf('.');
            return new Version(Integer.parseInt(text.substring(0, point)), Integer.parseInt(text.substring(point + 1)));
        }

        @Override
        public int compareTo(Version other) {
            return major == other.major ? Integer.compare(minor, other.minor) : Integer.compare(major, other.major);
        }
    }

    /** A range as a manifest writes it; a single version reaches up to where something may be taken away. */
    static SpiRange of(String written) {
        Matcher range = RANGE.matcher(written);
        if (range.matches()) {
            return new SpiRange(
                    Version.of(range.group(2)),
                    range.group(1).equals("["),
                    Version.of(range.group(3)),
                    range.group(4).equals("]"));
        }
        Version from = Version.of(written);
        return new SpiRange(from, true, new Version(from.major() + 1, 0), false);
    }

    /** Whether it works with the interface of this program. */
    boolean holdsCurrent() {
        return holds(Version.of(SpiVersion.CURRENT));
    }

    boolean holds(Version version) {
        int afterFrom = version.compareTo(from);
        int beforeTo = to.compareTo(version);
        return (withFrom ? afterFrom >= 0 : afterFrom > 0) && (withTo ? beforeTo >= 0 : beforeTo > 0);
    }
}

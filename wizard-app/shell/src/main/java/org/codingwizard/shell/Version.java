package org.codingwizard.shell;

/** The version of the wizard, as the build wrote it down. */
final class Version {

    private Version() {}

    static String text() {
        return Resource.text("version.txt").strip();
    }
}

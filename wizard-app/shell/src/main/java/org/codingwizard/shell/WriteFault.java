package org.codingwizard.shell;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Why a file could not be written, in words. */
final class WriteFault {

    private WriteFault() {}

    /** The words; they begin in lower case and end without a full stop. */
    static String words(IOException fault) {
        if (fault instanceof FileAlreadyExistsException) {
            return "there is such a file already";
        }
        if (fault instanceof NoSuchFileException) {
            return "there is no such folder";
        }
        if (fault instanceof AccessDeniedException) {
            return "nothing may be written there";
        }
        if (fault instanceof FileSystemException system) {
            return system.getReason() == null ? "it cannot be opened" : lowerFirst(system.getReason());
        }
        return fault.getMessage() == null ? "writing failed" : lowerFirst(fault.getMessage());
    }

    private static String lowerFirst(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}

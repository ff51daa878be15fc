package org.codingwizard.engine.foreign;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why code of others failed, in words for whoever wrote it. */
public final class Cause {

    private static final Pattern CLASS_FILE = Pattern.compile("class file version (\\d+)");
    private static final int JAVA_0 = 44;
    private static final int LONGEST = 200;

    private Cause() {}

    /** What was thrown, as the end of a sentence, on one line. */
    public static String of(Throwable thrown) {
        Throwable cause = inner(thrown);
        if (cause instanceof UnsupportedClassVersionError) {
            return newerJava(message(cause));
        }
        if (cause instanceof NoClassDefFoundError || cause instanceof ClassNotFoundException) {
            String name = message(cause).replace('/', '.');
            return name.contains(" ") ? "`" + name + "`" : "the class `" + name + "` is missing";
        }
        if (cause instanceof StackOverflowError) {
            return "it called itself without end";
        }
        if (cause instanceof LinkageError) {
            return "it does not fit the classes it meets here (`" + shown(cause) + "`)";
        }
        return "it failed with `" + shown(cause) + "`";
    }

    /** What was thrown first, below what only carries it. */
    private static Throwable inner(Throwable thrown) {
        boolean carries = thrown instanceof ExecutionException
                || thrown instanceof InvocationTargetException
                || thrown instanceof ExceptionInInitializerError;
        Throwable cause = thrown.getCause();
        return carries && cause != null ? inner(cause) : thrown;
    }

    private static String newerJava(String message) {
        Matcher version = CLASS_FILE.matcher(message);
        String compiled = version.find() ? "Java " + (Integer.parseInt(version.group(1)) - JAVA_0) : "a newer Java";
        return "it was compiled for " + compiled + ", and this is Java "
                + Runtime.version().feature();
    }

    private static String shown(Throwable cause) {
        String message = message(cause);
        String name = cause.getClass().getSimpleName();
        return message.isEmpty() ? name : name + ": " + message;
    }

    /** Even to give its message is code of others. */
    private static String said(Throwable cause) {
        try {
            String message = cause.getMessage();
            return message == null ? "" : message;
        } catch (RuntimeException | StackOverflowError unsaid) {
            return "";
        }
    }

    private static String message(Throwable cause) {
        String message = said(cause);
        String line = message.lines().findFirst().orElse("").replace('`', '\'');
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }
}

package org.codingwizard.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Everything that a plugin can compile against, compared with a list. A change here is a change for every payer's team: what the README of
 * this module promises tells whether it may be made. {@code -Dsignatures.write} writes the list anew.
 */
class SignaturesTest {

    private static final Path LIST = Path.of("src", "test", "resources", "signatures.txt");

    @Test
    void what_plugins_compile_against_is_what_was_promised() throws IOException, URISyntaxException {
        String now = types().stream().map(SignaturesTest::signatures).collect(Collectors.joining("\n"));
        if (System.getProperty("signatures.write") != null) {
            Files.writeString(LIST, now);
        }

        assertThat(now)
                .as("change the version in SpiVersion as the README says, then write the list with -Dsignatures.write")
                .isEqualTo(Files.readString(LIST).replace("\r\n", "\n"));
    }

    @Test
    void no_method_of_an_interface_but_the_first_ones_must_be_implemented() {
        assertThat(abstractMethods(PayerPlugin.class)).containsExactlyInAnyOrder("payer", "title");
        assertThat(abstractMethods(EncounterEdit.class)).containsExactlyInAnyOrder("id", "review");
    }

    private static List<String> abstractMethods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .map(Method::getName)
                .toList();
    }

    private static List<Class<?>> types() throws IOException, URISyntaxException {
        Path classes = Path.of(PayerPlugin.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                String name = classes.relativize(file).toString().replaceAll("[/\\\\]", ".");
                Class<?> type = named(name.substring(0, name.length() - ".class".length()));
                if (Modifier.isPublic(type.getModifiers())) {
                    types.add(type);
                }
            }
        }
        return types;
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name, false, PayerPlugin.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String signatures(Class<?> type) {
        Stream<String> members = Stream.of(
                        Arrays.stream(type.getDeclaredFields())
                                .filter(SignaturesTest::isVisible)
                                .map(SignaturesTest::signature),
                        Arrays.stream(type.getDeclaredConstructors())
                                .filter(SignaturesTest::isVisible)
                                .map(Executable::toGenericString),
                        Arrays.stream(type.getDeclaredMethods())
                                .filter(SignaturesTest::isVisible)
                                .map(Method::toGenericString))
                .flatMap(some -> some)
                .map(text -> "  " + text.replace("org.codingwizard.spi.", "").replace("java.lang.", "") + "\n")
                .sorted();
        return type.toGenericString() + parents(type) + "\n" + members.collect(Collectors.joining());
    }

    private static String parents(Class<?> type) {
        return Arrays.stream(type.getGenericInterfaces())
                .map(parent -> " : " + parent.getTypeName())
                .collect(Collectors.joining());
    }

    private static String signature(Field field) {
        Object value = "";
        if (field.getType() == String.class) {
            try {
                value = " = " + field.get(null);
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
        return field.toGenericString() + value;
    }

    private static boolean isVisible(Member member) {
        return !member.isSynthetic() && (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    }
}

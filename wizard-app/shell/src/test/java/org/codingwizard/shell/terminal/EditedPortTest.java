package org.codingwizard.shell.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.List;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;

final class EditedPortTest {

    private static final List<String> STRUCTURES = List.of("knee", "hip", "shoulder", "carpal tunnel");
    private static final String TAB = "\t";
    private static final String ENTER = "\r";
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";
    private static final String BACKSPACE = "\u007f";

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void enter_ends_the_answer() throws IOException {
        assertThat(answer("knee" + ENTER)).isEqualTo("knee");
    }

    @Test
    void tab_completes_an_offered_answer() throws IOException {
        assertThat(answer("kn" + TAB + ENTER)).isEqualTo("knee");
    }

    @Test
    void tab_completes_an_answer_of_two_words() throws IOException {
        assertThat(answer("carpal t" + TAB + ENTER)).isEqualTo("carpal tunnel");
    }

    @Test
    void tab_completes_each_answer_of_a_list() throws IOException {
        assertThat(answer("kn" + TAB + ", sh" + TAB + ENTER)).isEqualTo("knee, shoulder");
    }

    @Test
    void tab_offers_only_what_this_question_offers() throws IOException {
        EditedPort port = port("kn" + TAB + ENTER + "l" + TAB + ENTER);
        port.readLine("structure: ", STRUCTURES);

        assertThat(port.readLine("side: ", List.of("left", "right"))).isEqualTo("left");
    }

    @Test
    void a_typing_mistake_can_be_taken_back() throws IOException {
        assertThat(answer("knex" + BACKSPACE + "e" + ENTER)).isEqualTo("knee");
    }

    @Test
    void quotes_and_signs_stay_as_they_are_typed() throws IOException {
        assertThat(answer("a \"b ! \\ 'c $x # %" + ENTER)).isEqualTo("a \"b ! \\ 'c $x # %");
    }

    @Test
    void the_prompt_stands_as_it_is_given() throws IOException {
        port(ENTER).readLine("100% [20 mg]: ", List.of());

        assertThat(shown.toString(UTF_8)).contains("100% [20 mg]: ");
    }

    @Test
    void ctrl_c_interrupts() throws IOException {
        PipedInputStream typed = new PipedInputStream();
        EditedPort port = port(typed, new PressingOncePrompted(new PipedOutputStream(typed), CTRL_C));

        assertThatExceptionOfType(Interruption.class).isThrownBy(() -> port.readLine("structure: ", STRUCTURES));
    }

    @Test
    void ctrl_d_on_an_empty_line_is_the_end_of_input() throws IOException {
        assertThat(answer(CTRL_D)).isNull();
    }

    @Test
    void a_terminal_that_does_not_know_its_size_still_shows_the_whole_prompt() throws IOException {
        InputStream typed = new ByteArrayInputStream(("knee" + ENTER).getBytes(UTF_8));
        port(typed, shown, new Size(0, 0)).readLine("structure of the body: ", STRUCTURES);

        assertThat(shown.toString(UTF_8)).contains("structure of the body: ");
    }

    private String answer(String keys) throws IOException {
        return port(keys).readLine("structure: ", STRUCTURES);
    }

    private EditedPort port(String keys) throws IOException {
        return port(new ByteArrayInputStream(keys.getBytes(UTF_8)), shown);
    }

    private static EditedPort port(InputStream typed, OutputStream shown) throws IOException {
        return port(typed, shown, new Size(80, 24));
    }

    private static EditedPort port(InputStream typed, OutputStream shown, Size size) throws IOException {
        Terminal terminal = new ExternalTerminal("test", "xterm-256color", typed, shown, UTF_8);
        terminal.setSize(size);
        return new EditedPort(terminal);
    }

    /** A screen at which somebody presses a key when the prompt is there, and not before. */
    private static final class PressingOncePrompted extends ByteArrayOutputStream {

        private final OutputStream keyboard;
        private final String key;
        private boolean pressed;

        PressingOncePrompted(OutputStream keyboard, String key) {
            this.keyboard = keyboard;
            this.key = key;
        }

        @Override
        public void flush() throws IOException {
            if (!pressed && toString(UTF_8).contains("structure: ")) {
                pressed = true;
                keyboard.write(key.getBytes(UTF_8));
                keyboard.flush();
            }
        }
    }
}

package org.codingwizard.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.wizard.ShippedWizard;
import org.junit.jupiter.api.Test;

final class SessionTest {

    private static final List<String> KNEE = List.of(
            "2026-03-31",
            "none",
            "office",
            "joint-or-bursa",
            "knee",
            "both",
            "ultrasound",
            "yes",
            "lidocaine",
            "done",
            "done",
            "none",
            "unknown");

    private static final Course COURSE = ShippedWizard.course();

    @Test
    void the_questions_come_in_the_order_of_the_ruleset_until_none_is_open() {
        Session session = begin(KNEE);

        assertThat(session.current()).isEmpty();
        assertThat(session.given()).hasSize(KNEE.size());
    }

    @Test
    void replaying_the_answers_gives_the_same_session() {
        Session session = begin(KNEE);

        Session again = Session.begin(COURSE);
        for (AnswerKey key : session.given()) {
            assertThat(open(again)).isEqualTo(key);
            again = accepted(again, session.answers().find(key).orElseThrow());
        }

        assertThat(again).isEqualTo(session);
    }

    @Test
    void going_back_and_keeping_the_answer_changes_nothing() {
        Session session = begin(KNEE.subList(0, 7));

        Session back = session.back().orElseThrow();

        assertThat(open(back)).isEqualTo(key(1, 0, "guidance"));
        assertThat(back.current().orElseThrow().kept()).isPresent();
        assertThat(back.keep()).isEqualTo(session);
    }

    @Test
    void going_back_from_every_point_leads_to_the_answer_before_and_leaves_the_others_alone() {
        for (int answered = 1; answered <= KNEE.size(); answered++) {
            Session session = begin(KNEE.subList(0, answered));

            Session back = session.back().orElseThrow();

            assertThat(open(back)).isEqualTo(session.given().get(answered - 1));
            assertThat(back.answers()).isEqualTo(session.answers());
        }
    }

    @Test
    void going_back_twice_leads_two_answers_back() {
        Session session = begin(KNEE.subList(0, 7));

        assertThat(open(session.back().flatMap(Session::back).orElseThrow())).isEqualTo(key(1, 0, "side"));
    }

    @Test
    void there_is_nothing_before_the_first_question() {
        assertThat(Session.begin(COURSE).back()).isEmpty();
        assertThat(Session.begin(COURSE).undo()).isEmpty();
    }

    @Test
    void an_answer_taken_back_leaves_the_session_as_it_was() {
        Session session = begin(KNEE.subList(0, 7));

        assertThat(accepted(session, "yes").undo()).contains(session);
    }

    @Test
    void a_change_keeps_the_answers_that_still_hold() {
        Session session = begin(KNEE);

        Session changed = accepted(reopened(session, "side"), "left");

        assertThat(changed.current()).isEmpty();
        assertThat(changed.answers().without(key(1, 0, "side")))
                .isEqualTo(session.answers().without(key(1, 0, "side")));
    }

    @Test
    void an_answer_that_is_no_longer_asked_for_is_set_aside_by_name_and_comes_back() {
        Session session = begin(KNEE);
        AnswerKey image = key(1, 0, "image-recorded");

        Session.Reply.Accepted away = reply(reopened(session, "guidance"), "fluoroscopy");
        Session.Reply.Accepted home = reply(reopened(away.session(), "guidance"), "ultrasound");

        assertThat(away.setAside()).containsExactly(image);
        assertThat(away.session().counting().find(image)).isEmpty();
        assertThat(home.cameBack()).containsExactly(image);
        assertThat(home.session().answers()).isEqualTo(session.answers());
    }

    @Test
    void answers_beyond_an_open_question_are_not_set_aside() {
        Session session = begin(KNEE);

        Session.Reply.Accepted changed = reply(reopened(session, "structure"), "toe-joint");

        assertThat(open(changed.session())).isEqualTo(key(1, 0, "digits"));
        assertThat(changed.setAside()).isEmpty();
    }

    @Test
    void after_an_unknown_answer_the_later_ones_still_count() {
        Session session = accepted(reopened(begin(KNEE), "guidance"), "unknown");

        assertThat(session.counting().find(key(1, 1, "substance"))).isPresent();
        assertThat(session.replay().setAside()).isEmpty();
    }

    @Test
    void a_contradiction_is_refused_and_nothing_else_is_lost() {
        Session session = accepted(reopened(begin(KNEE), "structure"), "thumb-joint");
        Answer digit = Answer.of(new Value.Several(List.of("left-index")));

        assertThat(session.current().orElseThrow().pending().question().choice("left-index"))
                .isEmpty();
        assertThat(session.answer(digit)).isInstanceOf(Session.Reply.Refused.class);
        assertThat(open(session)).isEqualTo(key(1, 0, "digits"));
    }

    @Test
    void a_list_can_be_gone_on_with() {
        Session session = reopened(begin(KNEE), "procedures");

        assertThat(open(session)).isEqualTo(key(2, 0, "target"));
        assertThat(open(accepted(session, "carpal-tunnel"))).isEqualTo(key(2, 0, "side"));
    }

    @Test
    void a_name_that_fits_two_answers_names_both() {
        Session session = accepted(reopened(begin(KNEE), "procedures"), "carpal-tunnel");
        Session both = accepted(session, "left");

        assertThat(both.change("side"))
                .isInstanceOfSatisfying(
                        Session.Change.Unclear.class,
                        unclear -> assertThat(unclear.fitting()).containsExactly(key(1, 0, "side"), key(2, 0, "side")));
        assertThat(open(reopened(both, "2.side"))).isEqualTo(key(2, 0, "side"));
        assertThat(open(reopened(both, "side of procedure 1"))).isEqualTo(key(1, 0, "side"));
        assertThat(open(reopened(both, "imag"))).isEqualTo(key(1, 0, "image-recorded"));
    }

    @Test
    void a_name_that_fits_nothing_fits_nothing() {
        assertThat(begin(KNEE).change("colour"))
                .isInstanceOfSatisfying(
                        Session.Change.Unclear.class,
                        unclear -> assertThat(unclear.fitting()).isEmpty());
    }

    private static AnswerKey key(int procedure, int substance, String question) {
        return new AnswerKey(new Scope(procedure, substance), new FactId(question));
    }

    private static Session begin(List<String> typed) {
        Session session = Session.begin(COURSE);
        for (String answer : typed) {
            session = accepted(session, answer);
        }
        return session;
    }

    private static AnswerKey open(Session session) {
        return session.current().orElseThrow().pending().key();
    }

    private static Session reopened(Session session, String name) {
        return ((Session.Change.Reopened) session.change(name)).session();
    }

    private static Session accepted(Session session, String typed) {
        return reply(session, typed).session();
    }

    private static Session accepted(Session session, Answer answer) {
        return ((Session.Reply.Accepted) session.answer(answer)).session();
    }

    private static Session.Reply.Accepted reply(Session session, String typed) {
        Pending pending = session.current().orElseThrow().pending();
        Answer answer = typed.equals("done")
                ? Answer.done()
                : AnswerParser.atPrompt(pending.question())
                        .parse(typed)
                        .answer()
                        .orElseThrow(() -> new AssertionError("`" + typed + "` does not answer " + pending.key()));
        return (Session.Reply.Accepted) session.answer(answer);
    }

    @Test
    void answers_behind_an_unknown_one_count_even_where_no_walk_gets_to_them() {
        Session session = Session.begin(ShippedWizard.course());
        for (String typed : List.of(
                "2026-05-08", "none", "office", "tendon-or-ligament", "unknown", "1", "none", "", "", "none", "")) {
            Pending open = session.current().orElseThrow().pending();
            Answer answer = typed.isEmpty()
                    ? open.endOffered() ? Answer.done() : Answer.leftOut()
                    : AnswerParser.atPrompt(open.question())
                            .parse(typed)
                            .answer()
                            .orElseThrow();
            session = ((Session.Reply.Accepted) session.answer(answer)).session();
        }

        assertThat(session.current()).isEmpty();
        assertThat(EncounterWriter.write(session.counting())).contains("guidance: none", "substances: []");
    }
}

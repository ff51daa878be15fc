package org.codingwizard.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PersonalTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/14/1961",
                "3/14/61",
                "1961-03-14",
                "1961/3/14",
                "14 Mar 1961",
                "14-Mar-61",
                "14th of no month, but 14th March, 1961",
                "Mar 14, 1961",
                "March 14th 1961",
                "Sept. 3 1961",
                "14.3.61",
                "14.03.1961",
                "03-14-1961",
                "DOB 3/61",
                "date of birth: 1961",
                "born in 1961",
                "lidocaine for patient of 03/14/1961",
                "\u0661\u0669\u0666\u0661-03-14",
                "1961\u201303\u201314"
            })
    void a_full_date_looks_personal(String text) {
        assertThat(PersonalText.in(text).orElse("")).contains("full date");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "555-123-4567",
                "(555) 123-4567",
                "(555)123-4567",
                "555.123.4567",
                "555 123 4567",
                "+1 555 123 4567",
                "1-555-123-4567",
                "+44 20 7946 0958",
                "555-0134",
                "tel. 55 50 13 4",
                "phone: 5550134"
            })
    void a_telephone_number_looks_personal(String text) {
        assertThat(PersonalText.in(text).orElse("")).contains("telephone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MRN 4711",
                "mrn: A-12",
                "MRN#0815",
                "chart no 4711",
                "chart no. 4711",
                "Record number 47-11",
                "patient id: 4711",
                "medical record #: 4711",
                "123456",
                "AB1234567",
                "knee of 00123456",
                "12-34-56",
                "00003029305"
            })
    void a_record_number_looks_personal(String text) {
        assertThat(PersonalText.in(text).orElse("")).contains("record number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123-45-6789", "123 45 6789", "SSN 4711", "social security no. 4711"})
    void a_social_security_number_looks_personal(String text) {
        assertThat(PersonalText.in(text).orElse("")).contains("social security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jo.doe@example.com", "write to <jo@example.org>"})
    void an_address_looks_personal(String text) {
        assertThat(PersonalText.in(text).orElse("")).contains("e-mail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "triamcinolone acetonide 40 mg/mL",
                "40 mg/mL 10 mL",
                "lidocaine 1% 5 mL",
                "epinephrine 1:200000",
                "epinephrine 1:1,000,000",
                "penicillin 1200000 units",
                "penicillin 1,200,000 units",
                "100000 IU",
                "a combination of 5/10/20 mg",
                "00003-0293-05",
                "NDC 00003-0293-05",
                "NDC 00003029305",
                "0003-0293-05",
                "00003-293-05",
                "00003-0293-5",
                "L4-L5 both",
                "C7-T1",
                "T12-L1 left, L1-L2 left",
                "left-arm 3",
                "M17.11",
                "S83.511A",
                "M54.50, M46.1, G89.29",
                "20611-RT, J3301-JZ x4",
                "20610-50 x1",
                "64493 64494 64495",
                "99213-25",
                "0232T",
                "LCD L37859, article A57701, rule R-031",
                "https://aapc.com/codes/a-172442-article",
                "chapter 12, section 30.6.12",
                "chapter 30.6.12",
                "the record shows 3 injections, no 40 mg vial",
                "four muscles in 2 regions on 1 day",
                "left trapezius",
                "injected in May 2026",
                "before 2024 and after 2026",
                "on 12 levels",
                "20-30 mL of 0.25 bupivacaine",
                "5 may 10 mg",
                "vials of 10, 20 and 40 mg",
                ""
            })
    void doses_codes_and_levels_do_not(String text) {
        assertThat(PersonalText.in(text)).isEmpty();
    }

    @Test
    void only_free_text_is_looked_at_in_answers() {
        assertThat(PersonalText.in(Answer.of(new Value.Names(List.of("left trapezius", "MRN 4711")))))
                .isPresent();
        assertThat(PersonalText.in(Answer.of(new Value.Day(java.time.LocalDate.of(2026, 5, 4)))))
                .isEmpty();
        assertThat(PersonalText.in(Answer.of(new Value.Whole(123_456)))).isEmpty();
        assertThat(PersonalText.in(Answer.unknown())).isEmpty();
    }

    @Test
    void a_problem_marks_the_words_that_look_personal_and_does_not_repeat_them() {
        SourceText text = SourceText.of("a.transcript", "A knee.\nSeen first on 03/14/1961, by telephone.\n");

        assertThat(PersonalText.problem(text.whole()).orElseThrow()).satisfies(problem -> {
            assertThat(problem.place().orElseThrow().span().excerpt()).isEqualTo("03/14/1961");
            assertThat(problem.message()).doesNotContain("1961");
            assertThat(problem.help()).isNotEmpty();
        });
        assertThat(PersonalText.problem(SourceText.of("a", "A knee.").whole())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"born 03/14/1951", "MRN 00482913", "phone 555-123-4567", "SSN 123-45-6789", "chart no. 4711"})
    void prose_may_not_say_whose_case_it_is(String text) {
        assertThat(PersonalText.problemInProse(
                        SourceText.of("a", "A knee, " + text).whole()))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "since 2019-12-31",
                "from 1 January 2020 on",
                "pair edits 20240701",
                "the edition 26-04-01",
                "MS Workers pay",
                "miss the deadline",
                "encounter of 2026-05-04"
            })
    void prose_may_tell_of_days_and_editions(String text) {
        assertThat(PersonalText.problemInProse(
                        SourceText.of("a", "A knee, " + text).whole()))
                .isEmpty();
    }
}

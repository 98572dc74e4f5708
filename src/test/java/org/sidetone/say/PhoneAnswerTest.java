package org.sidetone.say;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.phone.message.Delivery.State;

class PhoneAnswerTest {
    private static PhoneAnswer answer(int status, String body) {
        return PhoneAnswer.of("HTTP/1.1 " + status + " Whatever\r\nContent-Type: text/xml\r\n\r\n" + body);
    }

    @Test
    void whatIsNoHttpIsNoPhone() {
        assertThat(PhoneAnswer.of("SSH-2.0-OpenSSH\r\n").why()).contains("no HTTP: 'SSH-2.0");
        assertThat(PhoneAnswer.of("HTTP/1.1 200 OK").why()).contains("nothing in it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\"?><CiscoIPPhoneResponse><ResponseItem URL=\"http://a/b?c=d&amp;e\" Data=\"\" Status=\"0\"/></CiscoIPPhoneResponse>",
                "<CiscoIPhoneResponse>\n<ResponseItem>\n<Status>0</Status><Data/><URL>http://a</URL></ResponseItem></CiscoIPhoneResponse>",
                "<CiscoIPPhoneResponse><ResponseItem Status=\"6\" URL=\"Play:x.raw\"/><ResponseItem Status='0' URL='http://a'/></CiscoIPPhoneResponse>"
            })
    void takenWhereThePageIs(String body) {
        assertThat(answer(200, body)).isEqualTo(new PhoneAnswer(State.TAKEN, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|<CiscoIPPhoneError Number=\"4\" />|authenticationURL",
                "401||authenticationURL",
                "200|<CiscoIPPhoneError Number=\"1\"/>|error 1",
                "200|<CiscoIPPhoneResponse><ResponseItem URL=\"http://a\" Status=\"6\"/></CiscoIPPhoneResponse>|status 6",
                "200|<html>Welcome to your router</html>|no such phone: HTTP 200, '<html>Welcome",
                "302||HTTP 302, nothing in it",
                "500|<CiscoIPPhoneResponse/>|HTTP 500"
            })
    void notTakenAndWhy(int status, String body, String why) {
        PhoneAnswer answer = answer(status, body == null ? "" : body);
        assertThat(answer.state()).isEqualTo(State.FAILED);
        assertThat(answer.why()).contains(why);
    }

    @Test
    void whatComesFromTheNetworkCannotSteerATerminal() {
        assertThat(answer(200, "\u001b[2J" + "x".repeat(5000)).why())
                .doesNotContain("\u001b")
                .hasSizeLessThan(150);
    }
}

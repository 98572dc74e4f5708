package org.sidetone.endtoend;

import java.io.IOException;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.Site;

/** Asterisk 16, chan_sip. */
class ChanSipPhoneIT extends PhoneLife {
    @Override
    Site site() {
        return Site.CHAN_SIP;
    }

    @Override
    int first() {
        return 2001;
    }

    @Override
    int port(Asterisk asterisk) {
        return asterisk.sipPort();
    }

    @Override
    void add(Asterisk asterisk, String number, String secret) throws IOException {
        asterisk.append("sip.conf", """

                [%1$s](phone)
                secret=%2$s
                callerid="New" <%1$s>
                """.formatted(number, secret));
        asterisk.edit(
                "extensions.conf",
                text -> text.replace("[internal]\n", "[internal]\nexten => " + number + ",hint,SIP/" + number + "\n"));
    }

    @Override
    void remove(Asterisk asterisk, String number) throws IOException {
        asterisk.edit(
                "sip.conf", text -> text.replaceAll("(?m)^\\[" + number + "\\](?:\\(.*\\))?\n(?:[^\\[\n].*\n?)*", ""));
    }

    @Override
    void hash(Asterisk asterisk, String number) throws IOException {
        asterisk.edit(
                "sip.conf",
                text -> text.replaceFirst(
                        "\\[" + number + "\\]\\(phone\\)\nsecret=.*\n",
                        "[" + number + "](phone)\nmd5secret=868c5a9bbca1ad7aea7798998658539f\n"));
    }

    @Override
    void rename(Asterisk asterisk, String number, String name) throws IOException {
        asterisk.edit(
                "sip.conf",
                text -> text.replaceFirst("callerid=.*<" + number + ">", "callerid=\"" + name + "\" <" + number + ">"));
    }

    @Override
    String accounts() {
        return "sip.conf";
    }

    @Override
    String registrations(Asterisk asterisk) throws IOException {
        return asterisk.cli("sip show peers");
    }
}

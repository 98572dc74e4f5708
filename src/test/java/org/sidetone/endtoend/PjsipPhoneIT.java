package org.sidetone.endtoend;

import java.io.IOException;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.Site;

/** Asterisk 22 or newer, PJSIP. */
class PjsipPhoneIT extends PhoneLife {
    @Override
    Site site() {
        return Site.PJSIP;
    }

    @Override
    int first() {
        return 1001;
    }

    @Override
    int port(Asterisk asterisk) {
        return asterisk.pjsipPort();
    }

    @Override
    void add(Asterisk asterisk, String number, String secret) throws IOException {
        asterisk.append("pjsip.conf", """

                [%1$s](phone)
                auth=%1$s
                aors=%1$s
                callerid="New" <%1$s>
                [%1$s](login)
                username=%1$s
                password=%2$s
                [%1$s](place)
                """.formatted(number, secret));
        asterisk.edit(
                "extensions.conf",
                text -> text.replace(
                        "[internal]\n", "[internal]\nexten => " + number + ",hint,PJSIP/" + number + "\n"));
    }

    @Override
    void remove(Asterisk asterisk, String number) throws IOException {
        asterisk.edit("pjsip.conf", text -> withoutSections(text, number));
    }

    @Override
    void hash(Asterisk asterisk, String number) throws IOException {
        asterisk.edit(
                "pjsip.conf",
                text -> text.replaceFirst(
                        "\\[" + number + "\\]\\(login\\)\nusername=" + number + "\npassword=.*\n",
                        "[" + number + "]\ntype=auth\nauth_type=md5\nusername=" + number
                                + "\nmd5_cred=868c5a9bbca1ad7aea7798998658539f\n"));
    }

    @Override
    void rename(Asterisk asterisk, String number, String name) throws IOException {
        asterisk.edit(
                "pjsip.conf",
                text -> text.replaceFirst("callerid=.*<" + number + ">", "callerid=\"" + name + "\" <" + number + ">"));
    }

    @Override
    String accounts() {
        return "pjsip.conf";
    }

    @Override
    String registrations(Asterisk asterisk) throws IOException {
        return asterisk.cli("pjsip show contacts");
    }

    private static String withoutSections(String text, String number) {
        return text.replaceAll("(?m)^\\[" + number + "\\](?:\\(.*\\))?\n(?:[^\\[\n].*\n)*", "");
    }
}

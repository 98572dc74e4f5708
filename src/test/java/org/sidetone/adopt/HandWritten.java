package org.sidetone.adopt;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Files for phones in the shapes in which people publish theirs: the same few facts, written in many ways. */
final class HandWritten {
    static final String PASSWORD = "Geh31m-a7";

    /** @param lines the extensions that the phone is to get */
    record Shape(String what, String text, List<String> lines) {}

    /** A shape as it was saved under a phone's name. */
    record Sample(String name, Shape shape, Saving saving) {
        String what() {
            return shape.what() + ", " + saving.what();
        }

        byte[] content() {
            return saving.change().apply(shape.text()).getBytes(saving.charset());
        }

        List<String> lines() {
            return shape.lines();
        }

        /** Whether it still means what its shape does: nothing reads a 7940's text in two bytes for each character. */
        boolean fit() {
            return name.startsWith("SEP") || !saving.charset().name().startsWith("UTF-16");
        }
    }

    /** What an editor does to a text. */
    record Saving(String what, Charset charset, UnaryOperator<String> change) {}

    private static final List<Saving> SAVINGS = List.of(
            new Saving("as it is", StandardCharsets.UTF_8, text -> text),
            new Saving("CR LF", StandardCharsets.UTF_8, text -> text.replace("\n", "\r\n")),
            new Saving("CR", StandardCharsets.UTF_8, text -> text.replace("\n", "\r")),
            new Saving("indented", StandardCharsets.UTF_8, text -> text.replace("><", ">\n\t\t\u00a0 <")),
            new Saving("Windows", Charset.forName("windows-1252"), text -> text.replace("Hall", "B\u00fcro \u00e4")),
            new Saving("umlauts", StandardCharsets.UTF_8, text -> text.replace("Hall", "B\u00fcro \u0141")),
            new Saving("byte-order mark", StandardCharsets.UTF_8, text -> "\uFEFF" + text),
            new Saving("blanks ahead", StandardCharsets.UTF_8, text -> "\n\n  " + text),
            new Saving("text around", StandardCharsets.UTF_8, text -> "copied from a page:\n" + text + "\n```\n"),
            new Saving("UTF-16", StandardCharsets.UTF_16LE, text -> "\uFEFF" + undeclared(text)),
            new Saving("UTF-16 of others", StandardCharsets.UTF_16BE, text -> "\uFEFF" + undeclared(text)));

    private HandWritten() {}

    private static String line(int button, String name, String rest) {
        return "<line button=\"" + button + "\"><featureID>9</featureID><featureLabel>" + name
                + "</featureLabel><proxy>USECALLMANAGER</proxy><port>5060</port><name>" + name + "</name><displayName>"
                + name + "</displayName><authName>" + name + "</authName><authPassword>" + PASSWORD
                + "</authPassword><contact>" + name + "</contact>" + rest + "</line>";
    }

    private static String device(String before, String lines, String after) {
        return "<device>\n <deviceProtocol>SIP</deviceProtocol>\n <sshPassword>" + PASSWORD + "</sshPassword>\n"
                + before
                + "\n <devicePool><dateTimeSetting><dateTemplate>D.M.YY</dateTemplate>"
                + "<timeZone>W. Europe Standard/Daylight Time</timeZone><ntps><ntp><name>192.168.1.1</name></ntp></ntps>"
                + "</dateTimeSetting>\n <callManagerGroup><members><member priority=\"0\"><callManager><ports>"
                + "<sipPort>5060</sipPort></ports><processNodeName>192.168.1.10</processNodeName></callManager></member>"
                + "</members></callManagerGroup></devicePool>\n <sipProfile>\n <phoneLabel>Hall</phoneLabel><sipLines>\n"
                + lines + "\n </sipLines></sipProfile>\n" + after + "\n</device>\n";
    }

    /** As their writers left them, for a Java phone. */
    static List<Shape> java() {
        List<Shape> shapes = new ArrayList<>();
        List<String> one = List.of("1001");
        List<String> two = List.of("1001", "1002");
        String load = "<loadInformation>SIP41.9-4-2SR3-1S</loadInformation>";
        shapes.add(new Shape("one line", device("", line(1, "1001", ""), load), one));
        shapes.add(new Shape("two lines", device("", line(1, "1001", "") + "\n" + line(2, "1002", ""), load), two));
        shapes.add(new Shape(
                "two lines, the second first", device("", line(2, "1002", "") + line(1, "1001", ""), load), two));
        shapes.add(new Shape(
                "keys of all kinds",
                device(
                        "",
                        line(1, "1001", "")
                                + "<line button=\"3\"><featureID>2</featureID><featureLabel>Taxi</featureLabel>"
                                + "<speedDialNumber>0555</speedDialNumber></line>"
                                + "<line button=\"4\"><proxy>USECALLMANAGER</proxy><featureID>21</featureID>"
                                + "<speedDialNumber>1002</speedDialNumber><featureOptionMask>1</featureOptionMask></line>"
                                + "<line button=\"5\"><featureID>20</featureID><serviceURI>http://192.168.1.9/m</serviceURI></line>"
                                + "<line button=\"6\"><featureID>23</featureID><name>80</name></line>"
                                + "<line button=\"9\"><featureID>2</featureID></line>"
                                + "<line button=\"199\"><featureID>2</featureID><speedDialNumber>1</speedDialNumber></line>",
                        load),
                one));
        shapes.add(new Shape(
                "pages of a provider",
                device(
                        "",
                        line(1, "1001", "<messagesNumber>*97</messagesNumber>"),
                        load + "<servicesURL>http://a/?b=1&amp;c=2</servicesURL>"
                                + "<phoneServices><provisioning>2</provisioning><phoneService type=\"1\"><name>Missed</name>"
                                + "<url>Application:Cisco/MissedCalls</url><vendor/></phoneService></phoneServices>"),
                one));
        shapes.add(new Shape(
                "a declaration, comments and an attribute of CallManager's",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- my phone -- do not touch -->\n"
                        + device("", line(1, "1001", "<!-- <authPassword>old</authPassword> -->"), load)
                                .replace("<device>", "<device xsi:type=\"axl:XIPPhone\" ctiid=\"12\">"),
                one));
        shapes.add(new Shape(
                "a page's bold type left in it",
                device("", line(1, "1001", ""), load)
                        .replaceAll("<(name|authName|sipPort)>([^<]*)<", "<$1><strong>$2</strong><"),
                one));
        shapes.add(new Shape(
                "the address before the ports",
                device("", line(1, "1001", ""), load)
                        .replace("<ports><sipPort>5060</sipPort></ports>", "")
                        .replace("</processNodeName>", "</processNodeName><ports><sipPort>5060</sipPort></ports>"),
                one));
        shapes.add(new Shape(
                "attributes on lines of their own",
                device("", line(1, "1001", ""), load)
                        .replace("<line button=\"1\">", "<line\n  button = '1'\n  lineIndex=\"1\" >"),
                one));
        shapes.add(new Shape(
                "typographic quotes",
                device("", line(1, "1001", ""), load).replace("button=\"1\"", "button=\u201c1\u201d"),
                one));
        shapes.add(new Shape("one </line> too many", device("", line(1, "1001", "") + "</line>", load), one));
        shapes.add(new Shape("a tag never closed", device("", line(1, "1001", "<callWaiting>3"), load), one));
        shapes.add(
                new Shape("no end", device("", line(1, "1001", ""), load).replaceAll("</sipLines>(?s:.*)", ""), one));
        shapes.add(new Shape(
                "small letters",
                device("", line(1, "1001", ""), load)
                        .replace("processNodeName", "processnodename")
                        .replace("featureID", "featureid"),
                one));
        shapes.add(new Shape(
                "no feature and no button",
                device("", line(1, "1001", ""), load)
                        .replace("<featureID>9</featureID>", "")
                        .replace(" button=\"1\"", ""),
                one));
        shapes.add(new Shape(
                "no authName", device("", line(1, "1001", ""), load).replaceAll("<authName>.*?</authName>", ""), one));
        shapes.add(new Shape("the same line twice", device("", line(1, "1001", "") + line(2, "1001", ""), load), one));
        shapes.add(new Shape(
                "plain SIP", device("", line(1, "1001", "").replace("USECALLMANAGER", "192.168.1.10"), load), one));
        shapes.add(new Shape(
                "a zone and a place of a router's",
                device("<userLocale><name>America/Sao_Paulo</name></userLocale>", line(1, "1001", ""), load)
                        .replace("W. Europe Standard/Daylight Time", "America/Sao_Paulo"),
                one));
        shapes.add(new Shape(
                "words in other words' places",
                device(
                        "",
                        line(1, "1001", ""),
                        "<webAccess>0</webAccess><ringtone>7</ringtone><vendorConfig><usb1>1</usb1></vendorConfig>"),
                one));
        for (String placeholder : List.of("#EXT NUM#", "###USER###", "!!!USER!!!", "%USER%", "{$user}", "")) {
            shapes.add(new Shape(
                    "a template with '" + placeholder + "'", device("", line(1, placeholder, ""), load), List.of()));
        }
        shapes.add(new Shape("SCCP", device("", line(1, "1001", ""), load).replace(">SIP<", ">SCCP<"), List.of()));
        shapes.add(new Shape("nothing", "", List.of()));
        shapes.add(new Shape("the name of another file", "template_id_8.cnf.xml", List.of()));
        shapes.add(new Shape("a web page", "<!DOCTYPE html><html><body>404</body></html>", List.of()));
        return shapes;
    }

    /** For a 7940 or 7960. */
    static List<Shape> old() {
        String user = "1001";
        List<String> one = List.of(user);
        String head =
                "# SIP Configuration\nimage_version: P0S3-8-12-00\nproxy1_address: \"192.168.1.10\" ; the PBX\nproxy1_port:5060\n";
        return List.of(
                new Shape(
                        "quotes and remarks",
                        head + "line1_name: \"1001\" ; number\nline1_authname: \"1001\"\nline1_password: \"" + PASSWORD
                                + "\" ; secret\nphone_label: \"Hall \" ; a blank looks neater\nmessages_uri : \"*97\"\n",
                        one),
                new Shape(
                        "no quotes",
                        head + "line1_name: 1001\nline1_authname : 1001\nline1_password: " + PASSWORD
                                + "\n#line2_name: 1002\nuser_info: none\ntelnet_level: 2\n",
                        one),
                new Shape(
                        "two lines, a third that is none",
                        head + "line1_name: 1001\nline1_password: " + PASSWORD
                                + "\nline2_name: 1002\nline2_password: \"" + PASSWORD
                                + "\"\nline3_name: \"UNPROVISIONED\"\nline4_name: \"\"\t; none\n",
                        List.of("1001", "1002")),
                new Shape(
                        "tabs, and quotes never closed",
                        head + "\tline1_name:\t\"1001\nline1_password:\t" + PASSWORD
                                + "\t; so\nline1_displayname: \u201cMain\u201d\n",
                        one),
                new Shape(
                        "a semicolon behind each value",
                        head + "line1_name:1001;\nline1_authname:1001;\nline1_password: \"" + PASSWORD
                                + "\";\ntime_zone:CET;\n",
                        one),
                new Shape(
                        "servers as a CallManager's",
                        head.replace("192.168.1.10", "USECALLMANAGER") + "call_manager1_addr: \"192.168.1.10\"\n"
                                + "call_manager1_sip_port: 5060\nline1_name: \"1001\"\nline1_password: \"" + PASSWORD
                                + "\"\n",
                        one),
                new Shape("no line", head + "sync: 1\ndst_start_month: April\n", List.of()));
    }

    private static String undeclared(String text) {
        return text.replaceFirst("<\\?xml[^>]*>\\s*", "");
    }

    /** Each shape in each way of saving it. */
    static List<Sample> all() {
        List<Sample> samples = new ArrayList<>();
        java().forEach(shape -> SAVINGS.forEach(
                saving -> samples.add(new Sample("SEP" + mac(samples.size()) + ".cnf.xml", shape, saving))));
        old().forEach(shape -> SAVINGS.forEach(
                saving -> samples.add(new Sample("SIP" + mac(samples.size()) + ".cnf", shape, saving))));
        return samples;
    }

    private static String mac(int number) {
        return String.format("001B54%06X", number + 1);
    }
}

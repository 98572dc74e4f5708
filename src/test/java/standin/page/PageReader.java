package standin.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import standin.Refusal;
import standin.file.Element;
import standin.file.XmlTree;

/** Reads an answer as the phone does, which needs it right in every respect. */
final class PageReader {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([A-Za-z0-9_-]+)");
    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*encoding=[\"']([A-Za-z0-9_-]+)[\"']");
    private static final Pattern REFRESH = Pattern.compile("(?i)\\s*([0-9]+)\\s*(?:;\\s*url=(.*))?");

    private PageReader() {}

    static Page read(String url, HttpGet answer) throws Refusal {
        if (answer.status() != 200) {
            throw new Refusal(url + ": HTTP " + answer.status());
        }
        String type = answer.header("Content-Type");
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase("text/xml")) {
            throw new Refusal(url + ": Content-Type " + type + "; the phone takes text/xml only");
        }
        Charset charset = charset(url, type, answer.body());
        Element root = XmlTree.parse(url, answer.body());
        if (!root.name().startsWith("CiscoIPPhone")) {
            throw new Refusal(url + ": " + root.name() + " is no object of the phone");
        }
        PageLimits.check(url, root);
        Matcher refresh = REFRESH.matcher(answer.header("Refresh"));
        boolean refreshes = refresh.matches();
        return new Page(
                root.name().substring("CiscoIPPhone".length()),
                url,
                root.value("Title"),
                root.value("Prompt"),
                items(root),
                form(root),
                root.value("Text"),
                root.name().endsWith("ImageFile") ? root.value("URL") : "",
                softKeys(root),
                refreshes ? Integer.parseInt(refresh.group(1)) : 0,
                refreshes && refresh.group(2) != null ? refresh.group(2).strip() : url,
                !expired(answer.header("Expires")),
                charset.name());
    }

    /** Header and declaration must say the same, and the bytes must be that. */
    private static Charset charset(String url, String type, byte[] body) throws Refusal {
        Matcher header = CHARSET.matcher(type);
        String start = new String(body, 0, Math.min(200, body.length), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARED.matcher(start);
        String declared = declaration.find() ? declaration.group(1) : "UTF-8";
        String sent = header.find() ? header.group(1) : declared;
        if (!sent.equalsIgnoreCase(declared)) {
            throw new Refusal(url + ": sent as " + sent + ", but the XML says " + declared);
        }
        try {
            Charset charset = Charset.forName(sent);
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body));
            if (!charset.equals(StandardCharsets.ISO_8859_1) && !charset.equals(StandardCharsets.UTF_8)) {
                throw new Refusal(url + ": " + sent + "; the phone knows ISO-8859-1 and UTF-8");
            }
            return charset;
        } catch (CharacterCodingException e) {
            throw new Refusal(url + ": is not the " + sent + " that it says it is", e);
        } catch (IllegalArgumentException e) {
            throw new Refusal(url + ": no encoding " + sent, e);
        }
    }

    private static List<Page.Item> items(Element root) {
        return root.children().stream()
                .flatMap(child -> switch (child.name()) {
                    case "MenuItem" -> List.of(new Page.Item(child.value("Name"), child.value("URL"))).stream();
                    case "DirectoryEntry" ->
                        List.of(new Page.Item(child.value("Name"), child.value("Telephone"))).stream();
                    default -> List.<Page.Item>of().stream();
                })
                .toList();
    }

    private static Optional<Page.Form> form(Element root) {
        if (!root.name().equals("CiscoIPPhoneInput")) {
            return Optional.empty();
        }
        return Optional.of(new Page.Form(
                root.value("URL"),
                root.children("InputItem").stream()
                        .map(item -> new Page.Field(
                                item.value("DisplayName"),
                                item.value("QueryStringParam"),
                                item.value("InputFlags"),
                                item.value("DefaultValue")))
                        .toList()));
    }

    private static List<Page.SoftKey> softKeys(Element root) {
        return root.children("SoftKeyItem").stream()
                .map(key ->
                        new Page.SoftKey(key.value("Name"), key.value("URL"), Integer.parseInt(key.value("Position"))))
                .sorted(Comparator.comparingInt(Page.SoftKey::position))
                .toList();
    }

    /** Anything that is no date counts as past, {@code -1} above all. */
    private static boolean expired(String expires) {
        if (expires.isEmpty()) {
            return false;
        }
        try {
            return !ZonedDateTime.parse(expires, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                    .toInstant()
                    .isAfter(Instant.now());
        } catch (DateTimeException e) {
            return true;
        }
    }
}

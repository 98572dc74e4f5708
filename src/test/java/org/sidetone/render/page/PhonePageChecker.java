package org.sidetone.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.sidetone.lint.Finding;
import org.sidetone.lint.NodeReader;
import org.sidetone.lint.screen.ScreenRules;
import org.sidetone.render.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads a page as strictly as a phone could: ISO-8859-1 as declared, elements in the order of CiscoIPPhone.xsd 3.3.4, lengths, counts,
 * soft key positions and addresses a 79xx knows. Written from the limits, not from our own records.
 */
public final class PhonePageChecker {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>";
    private static final Pattern ADDRESS = Pattern.compile("https?://([^/:\\[]+|\\[[0-9a-f:]+]):[0-9]+/[!-~]*"
            + "|(Dial|EditDial):[0-9A-Za-z*#+._@-]{1,32}"
            + "|SoftKey:(Select|Exit|Update|Submit|Search|Cancel|Next|Back|Dial|EditDial|<<)"
            + "|Init:(CallHistory|Services|Directories|Messages|AppStatus)");
    private static final ImmutableMap<String, Integer> LIMITS = ImmutableMap.<String, Integer>builder()
            .put("Title", 32)
            .put("Prompt", 32)
            .put("SoftKeyItem/Name", 32)
            .put("SoftKeyItem/URL", 256)
            .put("SoftKeyItem/Position", 1)
            .put("MenuItem/Name", 64)
            .put("MenuItem/URL", 256)
            .put("DirectoryEntry/Name", 32)
            .put("DirectoryEntry/Telephone", 32)
            .put("CiscoIPPhoneInput/URL", 256)
            .put("InputItem/DisplayName", 32)
            .put("InputItem/QueryStringParam", 32)
            .put("InputItem/InputFlags", 2)
            .put("Text", 4000)
            .put("CiscoIPPhoneImageFile/URL", 256)
            .put("LocationX", 3)
            .put("LocationY", 3)
            .put("Width", 3)
            .put("Height", 2)
            .put("Depth", 1)
            .put("Data", 2 * 2162)
            .buildOrThrow();
    /** Child elements in order, and how often each may stand. */
    private static final ImmutableMap<String, ImmutableMap<String, Integer>> CHILDREN =
            ImmutableMap.<String, ImmutableMap<String, Integer>>builder()
                    .put("CiscoIPPhoneMenu", shown("MenuItem", 100))
                    .put("CiscoIPPhoneDirectory", shown("DirectoryEntry", 32))
                    .put("CiscoIPPhoneText", shown("Text", 1))
                    .put("CiscoIPPhoneInput", shown("URL", 1, "InputItem", 5))
                    .put("CiscoIPPhoneImageFile", shown("LocationX", 1, "LocationY", 1, "URL", 1))
                    .put(
                            "CiscoIPPhoneImage",
                            shown("LocationX", 1, "LocationY", 1, "Width", 1, "Height", 1, "Depth", 1, "Data", 1))
                    .put("InputItem", ImmutableMap.of("DisplayName", 1, "QueryStringParam", 1, "InputFlags", 1))
                    .put("SoftKeyItem", ImmutableMap.of("Name", 1, "Position", 1, "URL", 1))
                    .put("MenuItem", ImmutableMap.of("Name", 1, "URL", 1))
                    .put("DirectoryEntry", ImmutableMap.of("Name", 1, "Telephone", 1))
                    .buildOrThrow();

    private PhonePageChecker() {}

    /** @param body elements and how often each may stand, by turns */
    private static ImmutableMap<String, Integer> shown(Object... body) {
        ImmutableMap.Builder<String, Integer> children = ImmutableMap.builder();
        children.put("Title", 1).put("Prompt", 1).put("SoftKeyItem", 8);
        for (int i = 0; i < body.length; i += 2) {
            children.put((String) body[i], (Integer) body[i + 1]);
        }
        return children.buildOrThrow();
    }

    /** The page's root, when a phone would take the page. */
    public static Element check(Document page) {
        assertThat(page.contentType()).isEqualTo("text/xml; charset=ISO-8859-1");
        return check(page.bytes());
    }

    public static Element check(byte[] bytes) {
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).startsWith(DECLARATION);
        Element root = parse(bytes);
        // An image in the page is for a 7940 alone, and lint says so of every one.
        assertThat(ScreenRules.check(NodeReader.read(bytes)))
                .extracting(Finding::code)
                .isSubsetOf(root.getTagName().equals("CiscoIPPhoneImage") ? List.of("image-object") : List.of());
        assertThat(CHILDREN).containsKey(root.getTagName());
        checkChildren(root);
        assertThat(texts(root, "InputItem", "InputFlags")).allMatch(flags -> flags.matches("[ATNEUL]P?"));
        assertThat(texts(root, "InputItem", "QueryStringParam"))
                .doesNotHaveDuplicates()
                .doesNotContain("name", "locale");
        List<String> positions = texts(root, "SoftKeyItem", "Position");
        assertThat(positions).doesNotHaveDuplicates().allMatch(position -> position.matches("[1-8]"));
        assertThat(texts(root, "Title")).hasSize(1).noneMatch(String::isBlank);
        assertThat(texts(root, "Prompt")).hasSize(1).noneMatch(String::isBlank);
        return root;
    }

    /** What stands in all elements of this name, in order; for two names the second inside the first. */
    public static List<String> texts(Element root, String... names) {
        List<String> texts = new ArrayList<>();
        for (Element child : children(root)) {
            if (child.getTagName().equals(names[0])) {
                if (names.length == 1) {
                    texts.add(child.getTextContent());
                } else {
                    texts.addAll(texts(child, names[1]));
                }
            }
        }
        return texts;
    }

    private static void checkChildren(Element parent) {
        ImmutableMap<String, Integer> allowed = CHILDREN.get(parent.getTagName());
        List<String> order = allowed.keySet().asList();
        List<String> names = children(parent).stream().map(Element::getTagName).toList();
        assertThat(names).as(parent.getTagName()).isSubsetOf(order);
        assertThat(names.stream().map(order::indexOf).toList())
                .as("order in " + parent.getTagName())
                .isSorted();
        allowed.forEach(
                (name, most) -> assertThat(names.stream().filter(name::equals).count())
                        .as("number of " + name)
                        .isLessThanOrEqualTo(most));
        assertThat(parent.getAttributes().getLength()).isZero();
        for (Element child : children(parent)) {
            if (CHILDREN.containsKey(child.getTagName())) {
                assertThat(children(child))
                        .hasSize(CHILDREN.get(child.getTagName()).size());
                checkChildren(child);
            } else {
                String inItem = parent.getTagName() + "/" + child.getTagName();
                checkText(LIMITS.containsKey(inItem) ? inItem : child.getTagName(), child.getTextContent());
            }
        }
    }

    private static void checkText(String name, String text) {
        assertThat(LIMITS).containsKey(name);
        assertThat(text)
                .as(name)
                .hasSizeLessThanOrEqualTo(LIMITS.get(name))
                .isEqualTo(text.strip())
                .isNotEmpty();
        assertThat(text.chars()).as(name).allMatch(c -> c == '\n' || (c >= ' ' && c <= '~') || (c > 0xA0 && c <= 0xFF));
        if (name.endsWith("/URL")) {
            assertThat(text).matches(ADDRESS);
        }
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static Element parse(byte[] bytes) {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("not XML: " + new String(bytes, StandardCharsets.ISO_8859_1), e);
        }
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}

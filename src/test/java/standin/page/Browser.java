package standin.page;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import standin.Model;
import standin.Refusal;

/** The screen behind the Services and Directories buttons: what is open, and what Exit comes back to. */
public final class Browser {
    private final InetAddress own;
    private final Model model;
    private final String deviceName;
    private final String locale;
    private final Deque<Page> history = new ArrayDeque<>();
    /** By parameter; a form that is come back to is empty. */
    private final Map<String, String> typed = new LinkedHashMap<>();

    private Page open;

    public Browser(InetAddress own, Model model, String deviceName, String locale) {
        this.own = own;
        this.model = model;
        this.deviceName = deviceName;
        this.locale = locale;
    }

    /**
     * Opens the address of a button; only there a Java phone says who it is, and nothing can stop it from doing so. Of an old one
     * nobody wrote that it does, so what it fetches must not need it.
     */
    public Page press(String configuredUrl) throws Refusal {
        history.clear();
        open = null;
        if (!model.isJava()) {
            return show(configuredUrl);
        }
        String joint = configuredUrl.contains("?") ? (configuredUrl.endsWith("&") ? "" : "&") : "?";
        return show(configuredUrl + joint + "locale=" + locale + "&name=" + deviceName);
    }

    /** The Directories button: what its address gives is joined to the phone's own menu, so it must be a menu. */
    public Page pressDirectories(String configuredUrl) throws Refusal {
        Page page = press(configuredUrl);
        if (!page.kind().equals("Menu")) {
            throw new Refusal(configuredUrl + ": the Directories button needs a Menu; of a " + page.kind()
                    + " the phone shows nothing");
        }
        return page;
    }

    /** A page that somebody pushed: whether the phone says there who it is nobody wrote, so this one does not. */
    public Page push(String url) throws Refusal {
        return show(url);
    }

    /** Follows an entry of the open menu; {@code Dial:} and the like are the caller's to carry out. */
    public Page select(Page.Item item) throws Refusal {
        return show(item.target());
    }

    /** Presses a soft key that leads to another page. */
    public Page softKey(String name) throws Refusal {
        Page.SoftKey key = open.softKey(name)
                .orElseThrow(() -> new Refusal(open.url() + ": no soft key " + name + " on the page"));
        return switch (key.url()) {
            case "SoftKey:Update" -> refresh();
            case "SoftKey:Submit" -> submit();
            case "SoftKey:Exit", "SoftKey:Cancel" -> exit();
            default -> show(key.url());
        };
    }

    /** Types into a field of the form. */
    public void type(String field, String text) throws Refusal {
        Page.Field into = form().fields().stream()
                .filter(one -> one.name().equals(field))
                .findFirst()
                .orElseThrow(() -> new Refusal(open.url() + ": no field " + field + " in the form"));
        if (!Typing.isPossible(into.flags(), text)) {
            throw new Refusal(open.url() + ": \"" + text + "\" cannot be typed into " + field + ", whose flags are "
                    + into.flags());
        }
        typed.put(into.parameter(), text);
    }

    /** All fields are sent, in their order and also those without text; of a question mark in the address nothing is known. */
    private Page submit() throws Refusal {
        StringBuilder url = new StringBuilder(form().url());
        for (Page.Field field : form().fields()) {
            url.append(url.indexOf("?") < 0 ? '?' : '&')
                    .append(field.parameter())
                    .append('=')
                    .append(URLEncoder.encode(
                            typed.getOrDefault(field.parameter(), field.value()), StandardCharsets.ISO_8859_1));
        }
        return show(url.toString());
    }

    private Page.Form form() throws Refusal {
        return open.form().orElseThrow(() -> new Refusal(open.url() + ": a " + open.kind() + " is no form"));
    }

    /** As when the time in Refresh is up, or at the Update key. */
    public Page refresh() throws Refusal {
        open = fetch(open.refreshUrl());
        return open;
    }

    /** The Exit key: the last page that may be kept. */
    public Page exit() throws Refusal {
        if (history.isEmpty()) {
            throw new Refusal("Exit closes the screen: no page is kept behind this one");
        }
        typed.clear();
        open = history.pop();
        return open;
    }

    /** The picture of the open page, as the screen shows it. */
    public Picture picture() throws Refusal {
        if (open.picture().isEmpty()) {
            throw new Refusal(open.url() + ": a " + open.kind() + " has no picture to fetch");
        }
        try {
            return Picture.read(open.picture(), HttpGet.get(own, new URI(open.picture()), headers()), model.display());
        } catch (IOException | URISyntaxException e) {
            throw new Refusal(open.picture() + ": " + e.getMessage(), e);
        }
    }

    private Page show(String url) throws Refusal {
        Page next = fetch(url);
        if (open != null && open.keep()) {
            history.push(open);
        }
        typed.clear();
        open = next;
        return next;
    }

    private Page fetch(String url) throws Refusal {
        if (!url.startsWith("http://")) {
            throw new Refusal("\"" + url + "\" is no page");
        }
        try {
            Page page = PageReader.read(url, HttpGet.get(own, new URI(url), headers()));
            refusePicturesOfOthers(url, page.kind());
            return page;
        } catch (IOException | URISyntaxException e) {
            throw new Refusal(url + ": " + e.getMessage(), e);
        }
    }

    private void refusePicturesOfOthers(String url, String kind) throws Refusal {
        if (!model.isJava() && kind.contains("File")) {
            throw new Refusal(url + ": " + kind + ", but a " + model.label() + " reads no PNG");
        }
        if (model.isJava() && kind.equals("Image")) {
            throw new Refusal(url + ": a " + model.label() + " was seen to hang on an Image");
        }
        if (!model.showsPictures() && (kind.contains("Image") || kind.contains("Graphic"))) {
            throw new Refusal(url + ": " + kind + ", but a " + model.label() + " shows no pictures");
        }
    }

    /** As captured from a 7942G; of an old phone only what Cisco's notes say of all. */
    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", model.isJava() ? "x-CiscoIPPhone/*, text/*,image/png,*/*" : "x-CiscoIPPhone/*, text/*");
        headers.put("Accept-Charset", "iso-8859-1, utf-8;q=0.8");
        headers.put("Accept-Language", "en_US");
        headers.put("User-Agent", "Allegro-Software-WebClient/4.34");
        headers.put("x-CiscoIPPhoneModelName", model.label());
        headers.put("x-CiscoIPPhoneDisplay", model.display());
        if (model.isJava()) {
            headers.put("x-CiscoIPPhoneSDKVersion", "6.0.2");
        }
        return headers;
    }
}
